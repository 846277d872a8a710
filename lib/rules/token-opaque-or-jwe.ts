import { rejected, tokenPlace } from './kit/access-token'
import { everyLogin } from './kit/clients'
import { refusedCall, saidIn } from './kit/use'
import type { Rule } from './rule'

const wantsJwt = /compact jw[se]|jwt|jws|not enough segments|malformed token|invalid token format/i

export const tokenOpaqueOrJwe: Rule = {
  id: 'token-opaque-or-jwe',
  stage: 'token',
  step: 'verify',
  severity: 'error',
  spec: ['rfc9068#4', 'rfc8707#2'],
  title: 'The server expects a JWT and was given another kind of token',
  why: 'The authorization server issued an opaque or encrypted token, and the MCP server tries to read it as a signed JWT. Auth0 and better-auth do this when the request names no audience they know, which is what an unheeded `resource` parameter looks like.',
  fix: (view) => ({
    text: `Make the authorization server issue a signed JWT for ${view.fact('resource') ?? view.canonicalResource}, or let the MCP server ask the introspection endpoint instead of parsing.`,
  }),
  recipes: {
    auth0:
      'Create an API whose identifier is the MCP URL, and enable the Resource Parameter Compatibility Profile (or set a default audience) for the tenant.',
    'better-auth': 'List the MCP URL in `validAudiences` so that JWT access tokens are issued.',
  },
  breaks: everyLogin,
  causes: ['use-401-with-fresh-token', 'challenge-only-on-missing-token'],
  needs: ['verify'],
  messages: ['Invalid Compact JWS', 'JWT malformed', 'Not enough segments'],
  detect(view) {
    const { accessToken } = view
    if (!accessToken) return 'inapplicable'
    const refused = refusedCall(view)
    if (accessToken.kind === 'jwt' || !refused || !rejected(view)) return []
    const told = wantsJwt.test(saidIn(refused)) || wantsJwt.test(refused.response?.body ?? '')
    if (accessToken.kind === 'opaque' && !told) return []
    const parts = accessToken.raw.split('.').length
    const remark =
      accessToken.kind === 'jwe' ? 'five parts: encrypted (JWE)' : `${parts} part: opaque`
    return [{ evidence: [...tokenPlace(view), ...view.at(refused, 'status')], remark }]
  },
}
