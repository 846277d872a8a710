import type { Fault } from '../fault'
import { withoutHeader } from '../reply'
import { hasToken } from '../request'

export const challengeOnlyOnMissingToken: Fault = {
  id: 'challenge-only-on-missing-token',
  title: 'Only a missing token is answered with a challenge; a bad one gets a bare 401.',
  rule: 'challenge-only-on-missing-token',
  shownBy: 'deeper-checks',
  at: {
    mcp: async (healthy, request) => {
      const reply = await healthy()
      return hasToken(request) ? withoutHeader(reply, 'WWW-Authenticate') : reply
    },
  },
}
