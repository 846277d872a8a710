import type { Fault } from '../fault'

export const healthyPreregisteredOnly: Fault = {
  id: 'healthy-preregistered-only',
  title: 'Only practice-client, with the secret practice-secret, may ask.',
  rule: null,
  options: { registration: ['pre-registered'] },
}
