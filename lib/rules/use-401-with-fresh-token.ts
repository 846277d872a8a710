import { rejected } from './kit/access-token'
import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { asksForScope, refusedCall, saidIn, strippedAnswer } from './kit/use'
import type { Rule } from './rule'

export const use401WithFreshToken: Rule = {
  id: 'use-401-with-fresh-token',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['rfc6750#3.1', 'mcp#token-handling'],
  title: 'The server rejects the token it has just caused to be issued',
  why: 'The login succeeded, and the MCP server answers 401 to the new token. Its audience, issuer, algorithm or key does not match what the server checks, or the token is known to another instance only. Clients say "401 after re-authentication" and start over, so people see the consent page again and again.',
  fix: (view) =>
    httpFix(
      'Log why validation failed and say it in the challenge, then fix that check. Until then the answer should read:',
      answer(401, [
        bearerChallenge(view, {
          error: 'invalid_token',
          error_description: 'audience does not match',
        }),
      ]),
    ),
  recipes: {
    fastmcp:
      'With JWTVerifier set `issuer`, `audience` (the MCP URL) and `jwks_uri` to what the token claims say; with several instances configure a shared `client_storage` and a fixed signing key.',
    'workers-oauth-provider': 'Check that OAUTH_KV is bound in the environment that serves /mcp.',
    spring:
      'Set `spring.security.oauth2.resourceserver.jwt.issuer-uri` to the issuer of the token, and add an audience validator for the MCP URL.',
    dotnet:
      "Set `ValidAudience` to the MCP URL and `ValidIssuer` to the token's iss in TokenValidationParameters.",
  },
  breaks: everyLogin,
  needs: ['verify'],
  messages: [
    'Server returned 401 after re-authentication',
    'Server returned 401 after successful authentication',
    'Your account was authorized but the integration rejected the credentials',
    'Authorization with the MCP server failed',
  ],
  detect(view) {
    const refused = refusedCall(view)
    if (!refused || !rejected(view)) return view.calls.length > 0 ? [] : 'inapplicable'
    if (asksForScope(refused, view.fact('grantedScope')) || strippedAnswer(view, refused)) return []
    const said = saidIn(refused)
    return [{ evidence: view.at(refused, 'status'), ...(said ? { remark: said } : {}) }]
  },
}
