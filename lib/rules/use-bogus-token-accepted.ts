import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { bearerProbes, isMcpPost } from './kit/probes'
import { carriesAnswer, succeeded } from './kit/use'
import type { Rule } from './rule'

export const useBogusTokenAccepted: Rule = {
  id: 'use-bogus-token-accepted',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['mcp#token-handling', 'rfc6750#3.1'],
  title: 'The server accepts a token that nobody issued',
  why: 'A request without a token is refused, and one with a made-up token is served. The server looks whether there is an Authorization header and not at what is in it, so everybody who knows its address can use it.',
  fix: (view) =>
    httpFix(
      'Verify signature or introspection, issuer, audience and expiry of every token, and refuse the rest:',
      answer(401, [bearerChallenge(view, { error: 'invalid_token' })]),
    ),
  breaks: [],
  causes: [
    'use-wrong-audience-accepted',
    'use-expired-token-accepted',
    'revocation-access-token-still-accepted',
  ],
  needs: [],
  probe: 'bearer-variants',
  detect(view) {
    if (view.fact('access') === 'open') return 'inapplicable'
    const tried = bearerProbes(view).filter(isMcpPost)
    if (tried.length === 0) return 'unknown'
    const bare = view.unauthenticated?.response?.status
    if (bare === undefined || bare < 400) return 'inapplicable'
    return tried
      .filter((exchange) => succeeded(exchange) && carriesAnswer(exchange))
      .map((exchange) => ({
        evidence: view.at(exchange, 'status'),
        remark: 'a made-up token was served',
      }))
  },
}
