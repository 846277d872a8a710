import type { Fault } from '../fault'
import { empty, noStore } from '../reply'
import { formOf } from '../request'

export const revocationRefreshTokenStillAccepted: Fault = {
  id: 'revocation-refresh-token-still-accepted',
  title: 'The revocation endpoint says 200 and looks among the access tokens only.',
  rule: 'revocation-refresh-token-still-accepted',
  shownBy: 'revocation',
  at: {
    revocation: (healthy, request) =>
      formOf(request).get('token_type_hint') === 'refresh_token' ? empty(200, noStore) : healthy(),
  },
}
