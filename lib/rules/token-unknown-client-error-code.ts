import { httpFix, oauthError } from './kit/bytes'
import { refusalIn } from './kit/refusal'
import { hitAt, tokenOutcome } from './kit/token'
import type { Rule } from './rule'

export const tokenUnknownClientErrorCode: Rule = {
  id: 'token-unknown-client-error-code',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['rfc6749#5.2'],
  title: 'An unknown client is not called invalid_client',
  why: 'Clients register again when the token endpoint says `invalid_client`, and only then. Any other code makes them keep a client_id that no longer exists, so that people have to delete it by hand after the server lost its clients.',
  fix: () =>
    httpFix(
      'For a client_id you do not know, answer:',
      oauthError(401, 'invalid_client', 'Unknown client_id'),
    ),
  breaks: [],
  needs: [],
  probe: 'token-requests',
  detect(view) {
    const own = view.token?.exchange
    if (own && tokenOutcome(own) === 'unknown-client') {
      return refusalIn(own)?.error === 'invalid_client' ? [] : [hitAt(view, own)]
    }
    const tried = view.probes('token-requests').find(({ request, response }) => {
      return response !== null && /(^|&)client_id=unknown-/.test(request.body ?? '')
    })
    if (!tried) return 'unknown'
    const outcome = tokenOutcome(tried)
    if (outcome === 'not-json' || outcome === 'wants-json' || outcome === 'not-found') return []
    return refusalIn(tried)?.error === 'invalid_client' ? [] : [hitAt(view, tried)]
  },
}
