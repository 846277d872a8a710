import { answer, bearerChallenge, httpFix } from './kit/bytes'
import {
  challengedScopes,
  challengeError,
  currentCalls,
  saidIn,
  status,
  tokenWorked,
} from './kit/use'
import type { Rule } from './rule'

export const stepup403WithoutChallenge: Rule = {
  id: 'stepup-403-without-challenge',
  stage: 'use',
  step: 'step-up',
  severity: 'error',
  spec: ['rfc6750#3.1', 'mcp#scope-challenge'],
  title: 'A call is forbidden without saying which scope it needs',
  why: 'The token works for other calls, and this one is answered 403 without a challenge that says `insufficient_scope` and names the scope. The client cannot ask the person for more, so the tool simply fails.',
  fix: (view) =>
    httpFix(
      'Send the scope that the call needs, and where to learn more:',
      answer(403, [bearerChallenge(view, { error: 'insufficient_scope', scope: 'SCOPE' })]),
    ),
  recipes: {
    spring:
      'Use the BearerTokenAccessDeniedHandler of spring-ai-community/mcp-security, which sends the challenge.',
    'typescript-sdk':
      'requireBearerAuth({ requiredScopes }) sends it; throw InsufficientScopeError in your own checks.',
  },
  breaks: ['vscode', 'claude-code', 'inspector'],
  needs: ['verify'],
  messages: ['Forbidden', 'HTTP 403'],
  detect(view) {
    const forbidden = currentCalls(view).filter(
      (call) => status(call) === 403 && tokenWorked(view, call),
    )
    if (view.calls.length === 0) return 'inapplicable'
    return forbidden.flatMap((call) => {
      const said = saidIn(call)
      if (challengeError(call) !== 'insufficient_scope') {
        return [{ evidence: view.at(call, 'status'), ...(said ? { remark: said } : {}) }]
      }
      if (challengedScopes(call).length > 0) return []
      const evidence = view.at(call, 'header:www-authenticate')
      return [
        { evidence, remark: 'insufficient_scope without scope', severity: 'warning' as const },
      ]
    })
  },
}
