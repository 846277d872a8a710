import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { refusedCall, saidIn, status } from './kit/use'
import type { Rule } from './rule'

export const use5xxWithFreshToken: Rule = {
  id: 'use-5xx-with-fresh-token',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['mcp#error-handling', 'rfc9110#15.6'],
  title: 'The server fails on a request with a token',
  why: 'Without a token the server answers properly, and with a fresh one it answers with a server error. The code behind the check fails: it throws on a token it cannot read, misses a claim it relies on, or cannot reach what it needs to serve the request. Clients only see that the connection failed.',
  fix: (view) =>
    httpFix(
      "Read the server's log for this request. A token that cannot be accepted is answered 401, never 5xx:",
      answer(401, [bearerChallenge(view, { error: 'invalid_token' })]),
    ),
  recipes: {
    'typescript-sdk':
      'Throw InvalidTokenError from verifyAccessToken; any other error becomes a 500.',
  },
  breaks: everyLogin,
  causes: ['challenge-5xx-on-missing-or-bad-token'],
  needs: ['verify'],
  messages: ['Internal Server Error', 'HTTP 500', '502 Bad Gateway'],
  detect(view) {
    const refused = refusedCall(view)
    if (!refused) return view.calls.length > 0 ? [] : 'inapplicable'
    if (status(refused) < 500) return []
    const said = saidIn(refused)
    return [{ evidence: view.at(refused, 'status'), ...(said ? { remark: said } : {}) }]
  },
}
