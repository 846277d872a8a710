import type { Fault } from '../fault'
import { text } from '../reply'
import { hasToken } from '../request'

export const use5xxWithFreshToken: Fault = {
  id: 'use-5xx-with-fresh-token',
  title: 'The server crashes as soon as somebody is let in.',
  rule: 'use-5xx-with-fresh-token',
  at: {
    mcp: async (healthy, request) => {
      const reply = await healthy()
      return hasToken(request) && reply.status === 200 ? text(500, 'Internal Server Error') : reply
    },
  },
}
