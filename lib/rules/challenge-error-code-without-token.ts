import { statusOf } from './kit/answers'
import { challengeLine } from './kit/challenge'
import type { Rule } from './rule'

export const challengeErrorCodeWithoutToken: Rule = {
  id: 'challenge-error-code-without-token',
  stage: 'header',
  step: 'challenge',
  severity: 'info',
  spec: ['rfc6750#3.1'],
  title: 'The challenge names an error although no token was sent',
  why: 'A server should leave out error when the request had no credential. Clients that take invalid_token as "my token is bad" throw away what they have and sign in again. The MCP Python SDK and FastMCP send it always, so clients have learned to live with it.',
  fix: (view) => ({
    text: 'Send error and error_description only when there was a token. Without one:',
    bytes: challengeLine(view),
    language: 'http',
  }),
  breaks: [],
  needs: ['challenge'],
  detect(view) {
    const error = view.challengeParameter('error')
    if (!view.challenges.bearer) return 'inapplicable'
    if (error === null || statusOf(view.unauthenticated) !== 401) return []
    return [
      {
        evidence: view.at(view.unauthenticated, 'header:www-authenticate'),
        remark: `error="${error}"`,
      },
    ]
  },
}
