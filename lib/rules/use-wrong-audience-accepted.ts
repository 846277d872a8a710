import { answer, bearerChallenge } from './kit/bytes'
import { isMcpPost } from './kit/probes'
import { carriesAnswer, succeeded } from './kit/use'
import type { Rule } from './rule'

export const useWrongAudienceAccepted: Rule = {
  id: 'use-wrong-audience-accepted',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['mcp#token-handling', 'mcp#audience-binding', 'rfc9068#4'],
  title: 'The server accepts a token that was made for another',
  why: 'The same authorization server issued a token for another audience, and this server took it. Every other service that people sign in to with that authorization server can take the tokens it receives and use them here, in their name. Most often `aud` is not checked at all, or an ID token passes for an access token.',
  fix: (view) => ({
    text: `Refuse every token whose aud does not name ${view.fact('resource') ?? view.canonicalResource}, and every ID token.`,
    bytes: answer(401, [bearerChallenge(view, { error: 'invalid_token' })]),
    language: 'http',
  }),
  recipes: {
    fastmcp: 'Pass `audience` to JWTVerifier.',
    spring: 'Add a JwtClaimValidator for aud to the JwtDecoder.',
  },
  breaks: [],
  needs: [],
  probe: 'other-audience',
  detect(view) {
    if (view.fact('access') !== 'protected') return 'inapplicable'
    const tried = view
      .probes('other-audience')
      .filter((exchange) => exchange.response !== null && isMcpPost(exchange))
    if (tried.length === 0) return 'unknown'
    return tried
      .filter((exchange) => succeeded(exchange) && carriesAnswer(exchange))
      .map((exchange) => ({ evidence: view.at(exchange, 'status'), remark: exchange.purpose }))
  },
}
