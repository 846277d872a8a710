import { stringAt } from '@/lib/http/json'
import { httpFix } from './kit/bytes'
import { proofIn } from './kit/proof'
import { issued } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Rule } from './rule'

export const dpopDowngradedToBearer: Rule = {
  id: 'dpop-downgraded-to-bearer',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc9449#5'],
  title: 'The proof was taken, and the token is a Bearer token all the same',
  why: 'The token request carried a DPoP proof and the answer says `token_type` Bearer: the token is bound to nothing. Whoever steals it can use it, and a resource that requires bound tokens refuses it. Servers that do not know DPoP ignore the header in silence; in others it is switched on for each client.',
  fix: (view) =>
    httpFix(
      'Bind the token to the key of the proof and say so; for a JWT, put the thumbprint into cnf.jkt:',
      tokenResponse(view, { token_type: 'DPoP' }),
    ),
  breaks: [],
  causes: ['use-401-with-fresh-token', 'use-authorization-header-stripped', 'dpop-key-mismatch'],
  needs: ['token'],
  detect(view) {
    if (!view.token || !proofIn(view.token.exchange) || !issued(view)) return 'inapplicable'
    const type = stringAt(view.token.json, 'token_type')
    if (type?.toLowerCase() === 'dpop') return []
    return [
      {
        evidence: view.at(view.token.exchange, type === null ? '' : '/token_type'),
        remark: `token_type is ${type ?? 'missing'}, although a proof was sent`,
      },
    ]
  },
}
