import type { Fault } from '../fault'
import { json } from '../reply'
import { hasToken } from '../request'

export const use4xxWithFreshToken: Fault = {
  id: 'use-4xx-with-fresh-token',
  title: 'The endpoint refuses the Accept header that the specification asks for.',
  rule: 'use-4xx-with-fresh-token',
  at: {
    mcp: (healthy, request) =>
      hasToken(request) ? json(406, { error: 'Not Acceptable' }) : healthy(),
  },
}
