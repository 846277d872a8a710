import type { Fault } from '../fault'

export const authorizeDenied: Fault = {
  id: 'authorize-denied',
  title: 'Whoever signs in here says no.',
  rule: 'authorize-denied',
  refuses: () => ['access_denied', 'The person said no.'],
}
