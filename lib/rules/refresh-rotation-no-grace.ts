import { refreshes, sentToken } from './kit/refresh'
import { quote, refusalIn } from './kit/refusal'
import type { Rule } from './rule'

export const refreshRotationNoGrace: Rule = {
  id: 'refresh-rotation-no-grace',
  stage: 'lifecycle',
  step: 'refresh',
  severity: 'warning',
  spec: ['rfc9700#4.14.2', 'oauth2.1#4.3.1'],
  title: 'A refresh token is dead the moment it was used',
  why: 'The refresh token is replaced at each use, and the old one is refused at once. Two windows of the same client, or one retry after a lost answer, present the old token; the server takes that for theft, and the person has to sign in again. Reports from Claude Code, FastMCP and Linear users are of this kind.',
  fix: () => ({
    text: 'Keep accepting the previous refresh token for 30 to 60 seconds after it was replaced, and answer it with the same new tokens. Revoke the whole family only when it comes back later than that.',
  }),
  recipes: {
    auth0: 'Set a rotation overlap period ("Reuse Interval") of at least 30 seconds.',
    okta: 'Set the grace period for token rotation to 30 to 60 seconds.',
    fastmcp: 'Update FastMCP and share the token store between instances.',
  },
  breaks: [],
  needs: [],
  probe: 'refresh-reuse',
  messages: ['refresh token already rotated', 'Grant not found', 'invalid_grant'],
  detect(view) {
    const { own, tried } = refreshes(view, 'refresh-reuse')
    const asked = [...own, ...tried]
    const reused = asked.find((exchange, index) => {
      const first = asked
        .slice(0, index)
        .find((earlier) => sentToken(earlier) === sentToken(exchange))
      return first !== undefined && refusalIn(first) === null && refusalIn(exchange) !== null
    })
    if (reused) {
      const refusal = refusalIn(reused)
      return [
        {
          evidence: view.at(reused, refusal?.place ?? 'status'),
          remark: refusal ? quote(refusal) : 'refused',
        },
      ]
    }
    const repeated = tried.some((exchange) =>
      asked.some((other) => other !== exchange && sentToken(other) === sentToken(exchange)),
    )
    return repeated ? [] : 'unknown'
  },
}
