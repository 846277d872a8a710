import { type Exchange, headerValues } from '@/lib/http/exchange'
import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { bearerProbes, challenged, describeRequest } from './kit/probes'
import { calls, deadTokenCalls, status } from './kit/use'
import type { Rule } from './rule'

export const challengeOnlyOnMissingToken: Rule = {
  id: 'challenge-only-on-missing-token',
  stage: 'header',
  step: 'challenge',
  severity: 'warning',
  spec: ['rfc6750#3', 'rfc9728#5.1'],
  title: 'Only the answer to a missing token carries the challenge',
  why: 'The first login works, because the answer to a request without a token says where to log in. When the token has expired, the 401 says nothing, and clients that have forgotten the authorization server or look for `invalid_token` do not refresh.',
  fix: (view) =>
    httpFix(
      'Send the challenge with every 401, whatever the method and whatever was wrong with the credential:',
      answer(401, [bearerChallenge(view, { error: 'invalid_token' })]),
    ),
  recipes: {
    express: 'Pass `resourceMetadataUrl` to requireBearerAuth, and use it for GET and DELETE too.',
    spring: 'Configure one BearerTokenAuthenticationEntryPoint for all matchers.',
  },
  breaks: [],
  needs: ['challenge'],
  probe: 'bearer-variants',
  detect(view) {
    const bare = view.unauthenticated
    if (!bare || status(bare) !== 401 || !challenged(bare)) return 'inapplicable'
    const refused = [...calls(view), ...deadTokenCalls(view)].filter((call) => status(call) === 401)
    const tried = bearerProbes(view)
    const silent = [...refused, ...tried].filter(
      (exchange) => status(exchange) === 401 && !challenged(exchange),
    )
    if (silent.length === 0) return tried.length > 0 ? [] : 'unknown'
    return silent.map((exchange) => ({
      evidence: view.at(exchange, headerPlace(exchange)),
      remark: `${what(exchange, refused)}: 401 without a Bearer challenge`,
    }))
  },
}

function what(exchange: Exchange, refused: readonly Exchange[]): string {
  return refused.includes(exchange) ? 'the token of this login' : describeRequest(exchange)
}

function headerPlace(exchange: Exchange): string {
  const values = headerValues(exchange.response?.headers ?? [], 'www-authenticate')
  return values.length > 0 ? 'header:www-authenticate' : 'status'
}
