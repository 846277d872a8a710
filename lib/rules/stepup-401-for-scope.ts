import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { asksForScope, challengedScopes, currentCalls } from './kit/use'
import type { Rule } from './rule'

export const stepup401ForScope: Rule = {
  id: 'stepup-401-for-scope',
  stage: 'use',
  step: 'step-up',
  severity: 'warning',
  spec: ['rfc6750#3.1', 'mcp#scope-challenge'],
  title: 'A missing scope is answered with 401',
  why: 'The token is valid and lacks a scope. With 401 a client concludes that the token is dead, throws it away and signs in again with the same scopes, and ends where it was.',
  fix: (view) =>
    httpFix(
      'Keep 401 for tokens that are not valid. For a missing scope answer:',
      answer(403, [
        bearerChallenge(view, {
          error: 'insufficient_scope',
          scope: view.calls.flatMap((call) => challengedScopes(call)).at(-1) ?? 'SCOPE',
        }),
      ]),
    ),
  breaks: [],
  causes: ['use-401-with-fresh-token'],
  needs: ['verify'],
  detect(view) {
    if (view.calls.length === 0) return 'inapplicable'
    const refused = currentCalls(view).find((call) => asksForScope(call, view.fact('grantedScope')))
    if (!refused) return []
    const wanted = challengedScopes(refused).join(' ')
    return [
      {
        evidence: view.at(refused, 'status'),
        remark: wanted ? `asks for ${wanted}` : 'insufficient_scope',
      },
    ]
  },
}
