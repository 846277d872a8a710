import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const tokenRefused: Fault = {
  id: 'token-refused',
  title: 'The token endpoint does not know the grant that it advertises.',
  rule: 'token-refused',
  at: {
    token: () => oauthError(400, 'unsupported_grant_type', 'This grant is not enabled.'),
  },
}
