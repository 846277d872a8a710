import { httpFix } from './kit/bytes'
import { redirectBack } from './kit/callback-example'
import { codeWithoutChallenge, refused } from './kit/pkce'
import { tokenOutcome } from './kit/token'
import type { Rule } from './rule'

export const authorizePkceNotEnforced: Rule = {
  id: 'authorize-pkce-not-enforced',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['oauth2.1#4.1.1', 'oauth2.1#7.5.2', 'mcp#pkce'],
  title: 'PKCE is not enforced',
  why: 'The authorization server goes on without a `code_challenge`, or hands out a token for the wrong `code_verifier`. Whoever gets hold of an authorization code, from a log or a hijacked redirect, can then redeem it. No client notices, because all of them send PKCE.',
  fix: (view) =>
    httpFix(
      'Refuse authorization requests of public clients without code_challenge and code_challenge_method=S256, and compare BASE64URL(SHA256(code_verifier)) at the token endpoint. Send back:',
      redirectBack(view, {
        error: 'invalid_request',
        error_description: 'code_challenge required',
      }),
    ),
  recipes: { 'workers-oauth-provider': 'Set `allowPlainPKCE: false` and update the provider.' },
  breaks: [],
  needs: [],
  probe: 'authorize-without-pkce',
  detect(view) {
    const tried = view.probes('authorize-without-pkce').filter(({ response }) => response !== null)
    if (tried.length === 0) return 'unknown'
    const hits = tried.flatMap((exchange) => {
      if (exchange.request.method === 'POST' && tokenOutcome(exchange) === 'issued') {
        return [
          {
            evidence: view.at(exchange, '/access_token'),
            remark: 'a token for a wrong code_verifier',
          },
        ]
      }
      if (!codeWithoutChallenge(exchange)) return []
      return [
        { evidence: view.at(exchange, 'header:location'), remark: 'a code without code_challenge' },
      ]
    })
    if (hits.length > 0) return hits
    return tried.some(refused) ? [] : 'unknown'
  },
}
