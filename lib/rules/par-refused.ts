import { answer, httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { proofError } from './kit/proof'
import { pushedExchange } from './kit/pushed'
import { refusalIn } from './kit/refusal'
import { hitAt } from './kit/token'
import type { Rule } from './rule'

export const parRefused: Rule = {
  id: 'par-refused',
  stage: 'authorization',
  step: 'authorization-request',
  severity: 'error',
  spec: ['rfc9126#2.3'],
  title: 'The authorization server refuses the pushed request',
  why: 'The request was pushed the way the metadata asks, authenticated as at the token endpoint, and was refused, so the sign-in page never opens. Typical reasons: the endpoint wants a secret from public clients, does not know clients that registered themselves, or takes fewer parameters than the authorization endpoint.',
  fix: () =>
    httpFix(
      'Authenticate the client as the token endpoint does, public clients by client_id alone, and take every parameter that the authorization endpoint takes. Answer:',
      answer(201, ['Cache-Control: no-store'], {
        request_uri: 'urn:ietf:params:oauth:request_uri:…',
        expires_in: 90,
      }),
    ),
  breaks: everyLogin,
  needs: ['server-metadata'],
  detect(view) {
    const exchange = pushedExchange(view)
    if (!exchange?.response) return 'inapplicable'
    return refusalIn(exchange) && proofError(exchange) === null ? [hitAt(view, exchange)] : []
  },
}
