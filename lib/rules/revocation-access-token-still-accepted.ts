import { deadToken } from './kit/dead-token'
import type { Rule } from './rule'

export const revocationAccessTokenStillAccepted: Rule = {
  id: 'revocation-access-token-still-accepted',
  stage: 'lifecycle',
  step: 'revocation',
  severity: 'error',
  spec: ['rfc7009#2', 'rfc7009#3', 'mcp#token-handling'],
  title: 'A revoked access token is still accepted',
  why: 'The authorization server said that the token is revoked, and the MCP server serves it all the same. A person who signed out, or lost a laptop, stays signed in until the token expires. Servers that verify JWTs by themselves learn of a revocation only if somebody tells them; that is a warning, and a reason for short lives.',
  fix: () => ({
    text: 'Let the MCP server ask the introspection endpoint, or share a list of revoked token ids (jti) with it. Where neither is possible, issue access tokens for minutes instead of hours.',
  }),
  breaks: [],
  causes: ['introspection-active-after-revocation'],
  needs: [],
  detect(view) {
    const isJwt = view.accessToken?.kind === 'jwt'
    return deadToken(view, view.fact('revoked')?.accessToken, (hit) =>
      isJwt ? { ...hit, severity: 'warning' } : hit,
    )
  },
}
