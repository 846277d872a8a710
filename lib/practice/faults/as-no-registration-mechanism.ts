import type { Fault } from '../fault'

export const asNoRegistrationMechanism: Fault = {
  id: 'as-no-registration-mechanism',
  title: 'Clients can neither register nor name themselves by a document.',
  rule: 'as-no-registration-mechanism',
  options: { registration: ['pre-registered'] },
}
