import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const tokenInvalidGrant: Fault = {
  id: 'token-invalid-grant',
  title: 'The code was stored by another replica, and this one does not know it.',
  rule: 'token-invalid-grant',
  at: {
    token: (healthy, request) =>
      formOf(request).get('grant_type') === 'authorization_code'
        ? oauthError(400, 'invalid_grant', 'The code is not known.')
        : healthy(),
  },
}
