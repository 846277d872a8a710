import type { Fault } from '../fault'
import { mapJson } from '../reply'

export const introspectionActiveAfterRevocation: Fault = {
  id: 'introspection-active-after-revocation',
  title: 'Introspection answers from a cache that no revocation reaches.',
  rule: 'introspection-active-after-revocation',
  shownBy: 'revocation',
  at: {
    introspection: async (healthy) => mapJson(await healthy(), () => ({ active: true })),
  },
}
