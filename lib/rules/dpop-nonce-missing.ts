import { header } from '@/lib/http/exchange'
import { httpFix, oauthError } from './kit/bytes'
import { proofError, proven } from './kit/proof'
import type { Rule } from './rule'

export const dpopNonceMissing: Rule = {
  id: 'dpop-nonce-missing',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc9449#8', 'rfc9449#9'],
  title: 'A nonce is asked for, and none is given',
  why: 'The answer is `use_dpop_nonce`, and there is no `DPoP-Nonce` header to take it from. A client can only repeat the request without one, and is refused for ever. The header is often lost at a proxy, or not exposed to web pages by CORS.',
  fix: () =>
    httpFix(
      'Send the nonce with the refusal, through every proxy, and name it in Access-Control-Expose-Headers:',
      `${oauthError(400, 'use_dpop_nonce', 'Use the nonce.').split('\n\n')[0]}\nDPoP-Nonce: eyJ7S_zG.eyJH0-Z.HX4w-7v`,
    ),
  breaks: [],
  causes: ['token-refused', 'use-401-with-fresh-token', 'par-refused'],
  needs: ['token'],
  messages: ['use_dpop_nonce', 'Authorization server requires nonce in DPoP proof'],
  detect(view) {
    const asking = proven(view).filter((e) => proofError(e) === 'use_dpop_nonce')
    if (proven(view).length === 0) return 'inapplicable'
    const silent = asking.find(({ response }) => !header(response?.headers ?? [], 'dpop-nonce'))
    if (!silent) return []
    return [{ evidence: view.at(silent, 'status'), remark: 'use_dpop_nonce without DPoP-Nonce' }]
  },
}
