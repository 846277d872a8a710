import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { challengeError, fromEdge, refusedCall, saidIn, status, tokenWorked } from './kit/use'
import type { Rule } from './rule'

export const use403WithFreshToken: Rule = {
  id: 'use-403-with-fresh-token',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['rfc6750#3.1', 'mcp#error-handling'],
  title: 'The server forbids everything to a fresh token',
  why: 'The first MCP request with the new token is answered 403, and not because a scope is missing. The application uses 403 for a wrong audience, for a person who is not on a list, or for a foreign Origin; or a firewall in front of it answers. Clients cannot tell a person what to do about it.',
  fix: (view) =>
    httpFix(
      'Answer 401 for a token you do not accept, and 403 only for a missing scope, with a challenge that names it:',
      `${answer(401, [bearerChallenge(view, { error: 'invalid_token' })])}\n\n${answer(403, [
        bearerChallenge(view, {
          error: 'insufficient_scope',
          scope: view.fact('scope') ?? 'SCOPE',
        }),
      ])}`,
    ),
  breaks: everyLogin,
  needs: ['verify'],
  messages: ['HTTP 403', 'Forbidden', 'Error POSTing to endpoint (HTTP 403)'],
  detect(view) {
    const refused = refusedCall(view)
    if (!refused || status(refused) !== 403) return view.calls.length > 0 ? [] : 'inapplicable'
    if (tokenWorked(view, refused) || fromEdge(refused)) return []
    if (challengeError(refused) === 'insufficient_scope') return []
    const said = saidIn(refused)
    return [{ evidence: view.at(refused, 'status'), ...(said ? { remark: said } : {}) }]
  },
}
