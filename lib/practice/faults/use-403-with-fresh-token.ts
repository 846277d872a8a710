import type { Fault } from '../fault'
import { json } from '../reply'
import { headerOf } from '../request'

export const use403WithFreshToken: Fault = {
  id: 'use-403-with-fresh-token',
  title: 'The account is on no list of allowed people, and the answer to that is a bare 403.',
  rule: 'use-403-with-fresh-token',
  at: {
    mcp: (healthy, request) =>
      headerOf(request, 'authorization') === null ? healthy() : json(403, { error: 'forbidden' }),
  },
}
