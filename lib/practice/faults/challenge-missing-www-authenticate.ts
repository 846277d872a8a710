import type { Fault } from '../fault'
import { withoutHeader } from '../reply'

export const challengeMissingWwwAuthenticate: Fault = {
  id: 'challenge-missing-www-authenticate',
  title: 'The 401 is a bare JSON body, sent before the layer that adds the challenge.',
  rule: 'challenge-missing-www-authenticate',
  at: { mcp: async (healthy) => withoutHeader(await healthy(), 'WWW-Authenticate') },
}
