import type { Fault } from '../fault'

export const authorizeRefused: Fault = {
  id: 'authorize-refused',
  title: 'The client is not allowed to use this flow.',
  rule: 'authorize-refused',
  refuses: () => ['unauthorized_client', 'Not enabled for this account.'],
}
