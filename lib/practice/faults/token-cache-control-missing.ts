import type { Fault } from '../fault'
import { withoutHeader } from '../reply'

export const tokenCacheControlMissing: Fault = {
  id: 'token-cache-control-missing',
  title: 'The token response may be kept by caches.',
  rule: 'token-cache-control-missing',
  at: {
    token: async (healthy) =>
      withoutHeader(withoutHeader(await healthy(), 'Cache-Control'), 'Pragma'),
  },
}
