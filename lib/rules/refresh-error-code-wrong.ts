import { httpFix, oauthError } from './kit/bytes'
import { refreshes } from './kit/refresh'
import { quote, refusalIn } from './kit/refusal'
import type { Rule } from './rule'

export const refreshErrorCodeWrong: Rule = {
  id: 'refresh-error-code-wrong',
  stage: 'lifecycle',
  step: 'refresh',
  severity: 'warning',
  spec: ['rfc6749#5.2'],
  title: 'A dead refresh token is not answered with invalid_grant',
  why: 'Clients throw a refresh token away and start a new login on `invalid_grant`. On a 5xx they keep the dead token and try again for ever, on `invalid_client` they delete their registration, on 401 they do one or the other.',
  fix: () =>
    httpFix(
      'For a refresh token that is unknown, expired or revoked, answer:',
      oauthError(400, 'invalid_grant', 'Unknown refresh token'),
    ),
  breaks: [],
  needs: [],
  probe: 'refresh-bogus',
  messages: ['invalid_request', 'server_error'],
  detect(view) {
    const { own, tried } = refreshes(view, 'refresh-bogus')
    const refused = [...own, ...tried].flatMap((exchange) => refusalIn(exchange) ?? [])
    if (refused.length === 0) return 'unknown'
    const wrong = refused.find((refusal) => {
      // A refused client is refresh-requires-secret.
      if (own.includes(refusal.exchange) && refusal.error === 'invalid_client') return false
      // 401 with the right code is token-invalid-grant-as-401.
      return refusal.error !== 'invalid_grant' || ![400, 401].includes(refusal.status)
    })
    return wrong ? [{ evidence: view.at(wrong.exchange, wrong.place), remark: quote(wrong) }] : []
  },
}
