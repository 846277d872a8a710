import type { Fault } from '../fault'
import { json } from '../reply'

export const dcrRateLimited: Fault = {
  id: 'dcr-rate-limited',
  title: 'Too many clients were registered within the hour.',
  rule: 'dcr-rate-limited',
  at: {
    registration: () =>
      json(429, { error: 'too_many_requests', error_description: 'Too many registrations.' }, [
        ['Retry-After', '3600'],
      ]),
  },
}
