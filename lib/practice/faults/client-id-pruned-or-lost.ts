import { parseObject, stringAt } from '@/lib/http/json'
import type { Fault } from '../fault'

export const clientIdPrunedOrLost: Fault = {
  id: 'client-id-pruned-or-lost',
  title: 'Registered clients are kept in the memory of a process that has just restarted.',
  rule: 'client-id-pruned-or-lost',
  at: {
    registration: async (healthy, _request, { store }) => {
      const reply = await healthy()
      store.clients.delete(stringAt(parseObject(String(reply.body)), 'client_id') ?? '')
      return reply
    },
  },
}
