import type { Fault } from '../fault'
import { empty, noStore } from '../reply'
import { formOf } from '../request'

export const revocationAccessTokenStillAccepted: Fault = {
  id: 'revocation-access-token-still-accepted',
  title: 'The revocation endpoint says 200 and looks among the refresh tokens only.',
  rule: 'revocation-access-token-still-accepted',
  shownBy: 'revocation',
  options: { tokens: 'opaque' },
  at: {
    revocation: (healthy, request) =>
      formOf(request).get('token_type_hint') === 'access_token' ? empty(200, noStore) : healthy(),
  },
}
