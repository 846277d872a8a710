import type { Fault } from '../fault'
import { mapHeader } from '../reply'

export const stepup401ForScope: Fault = {
  id: 'stepup-401-for-scope',
  title: 'A token without the scope is answered as if it were a bad token.',
  rule: 'stepup-401-for-scope',
  shownBy: 'tool-call',
  at: {
    mcp: async (healthy) => {
      const reply = await healthy()
      if (reply.status !== 403) return reply
      const unauthorized = mapHeader(reply, 'WWW-Authenticate', (challenge) =>
        challenge.replace('insufficient_scope', 'invalid_token'),
      )
      return { ...unauthorized, status: 401 }
    },
  },
}
