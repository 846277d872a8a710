import type { Fault } from '../fault'
import { mapHeader } from '../reply'

export const callbackMissingCode: Fault = {
  id: 'callback-missing-code',
  title: 'The answer stands behind the number sign, as in the implicit flow.',
  rule: 'callback-missing-code',
  at: {
    authorization: async (healthy) =>
      mapHeader(await healthy(), 'Location', (location) => location.replace('?', '#')),
  },
}
