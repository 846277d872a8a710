import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { deadToken } from './kit/dead-token'
import type { Rule } from './rule'

export const useExpiredTokenAccepted: Rule = {
  id: 'use-expired-token-accepted',
  stage: 'use',
  step: 'expired-token',
  severity: 'error',
  spec: ['mcp#token-handling', 'rfc6750#3.1', 'rfc9068#4'],
  title: 'The server accepts an expired token',
  why: 'The token is past the time that the authorization server gave it, and the server still serves it. A token that leaked is then good for ever. Either `exp` is not checked, or the result of an earlier check is kept for longer than the token lives.',
  fix: (view) =>
    httpFix(
      'Check exp with every request, with no more than a minute for clocks that differ, and refuse:',
      answer(401, [bearerChallenge(view, { error: 'invalid_token' })]),
    ),
  breaks: [],
  needs: [],
  detect(view) {
    const proof = view.fact('expiredCall')
    // Clocks differ, so the first minute proves nothing.
    if (proof?.fate === 'accepted' && proof.seconds < 60) return 'unknown'
    return deadToken(view, proof)
  },
}
