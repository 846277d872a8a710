import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const revocationFails: Fault = {
  id: 'revocation-fails',
  title: 'The revocation endpoint wants a secret even from clients that have none.',
  rule: 'revocation-fails',
  shownBy: 'revocation',
  at: {
    revocation: () =>
      oauthError(401, 'invalid_client', 'Client authentication failed: client_secret is missing.'),
  },
}
