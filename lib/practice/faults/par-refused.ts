import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const parRefused: Fault = {
  id: 'par-refused',
  title: 'The pushed request endpoint wants a secret from every client, public ones too.',
  rule: 'par-refused',
  options: { pushedRequests: 'required' },
  at: {
    'pushed-authorization': () =>
      oauthError(401, 'invalid_client', 'Client authentication is required.'),
  },
}
