import type { Fault } from '../fault'
import { json } from '../reply'

export const token5xx: Fault = {
  id: 'token-5xx',
  title: 'The token endpoint cannot reach its database.',
  rule: 'token-5xx',
  at: { token: () => json(503, { message: 'Service Unavailable' }) },
}
