import type { Fault } from '../fault'
import { invalidToken } from '../resource/challenge'

export const useSession404Vs401: Fault = {
  id: 'use-session-404-vs-401',
  title: 'A session that is not known is answered as if the token were bad.',
  rule: 'use-session-404-vs-401',
  shownBy: 'deeper-checks',
  at: {
    mcp: async (healthy, request, tenant) => {
      const reply = await healthy()
      return reply.status === 404
        ? invalidToken('The session has expired.', request, tenant)
        : reply
    },
  },
}
