import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const registrationRefused: Fault = {
  id: 'registration-refused',
  title: 'Registration is refused for a reason that the answer keeps to itself.',
  rule: 'registration-refused',
  at: {
    registration: () => oauthError(400, 'invalid_client_metadata', 'The request was not accepted.'),
  },
}
