import type { Fault } from '../fault'
import { text } from '../reply'
import { hasToken } from '../request'

export const challenge5xxOnMissingOrBadToken: Fault = {
  id: 'challenge-5xx-on-missing-or-bad-token',
  title: 'The JWT library throws at a token that is none, and nobody catches it.',
  rule: 'challenge-5xx-on-missing-or-bad-token',
  shownBy: 'deeper-checks',
  at: {
    mcp: async (healthy, request) => {
      const reply = await healthy()
      return hasToken(request) && reply.status === 401 ? text(500, 'Internal Server Error') : reply
    },
  },
}
