import type { Fault } from '../fault'

export const tokenInvalidGrantAs401: Fault = {
  id: 'token-invalid-grant-as-401',
  title: 'A code that is no good is answered with 401.',
  rule: 'token-invalid-grant-as-401',
  shownBy: 'deeper-checks',
  at: {
    token: async (healthy) => {
      const reply = await healthy()
      const refused = String(reply.body).includes('"invalid_grant"')
      return refused ? { ...reply, status: 401 } : reply
    },
  },
}
