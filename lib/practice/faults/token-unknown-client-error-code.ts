import type { Fault } from '../fault'
import { json } from '../reply'

export const tokenUnknownClientErrorCode: Fault = {
  id: 'token-unknown-client-error-code',
  title: 'An unknown client is told something that no client understands.',
  rule: 'token-unknown-client-error-code',
  shownBy: 'deeper-checks',
  at: {
    token: async (healthy) => {
      const reply = await healthy()
      return reply.status === 401
        ? json(422, { error: 'unauthorized_client', message: 'Unrecognized client_id' })
        : reply
    },
  },
}
