import type { Fault } from '../fault'
import { mapHeader } from '../reply'

export const challengeMalformed: Fault = {
  id: 'challenge-malformed',
  title: 'The challenge is put together by hand, with a quote too few.',
  rule: 'challenge-malformed',
  at: {
    mcp: async (healthy) =>
      mapHeader(await healthy(), 'WWW-Authenticate', (challenge) => challenge.replace(/"$/, '')),
  },
}
