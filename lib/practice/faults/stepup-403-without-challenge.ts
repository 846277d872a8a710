import type { Fault } from '../fault'
import { json } from '../reply'

export const stepup403WithoutChallenge: Fault = {
  id: 'stepup-403-without-challenge',
  title: 'A call that needs more scope is refused without saying which.',
  rule: 'stepup-403-without-challenge',
  at: {
    mcp: async (healthy) => {
      const reply = await healthy()
      return reply.status === 403 ? json(403, { error: 'Forbidden' }) : reply
    },
  },
}
