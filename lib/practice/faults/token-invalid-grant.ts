import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const tokenInvalidGrant: Fault = {
  id: 'token-invalid-grant',
  title: 'The code was stored by another replica, and this one does not know it.',
  rule: 'token-invalid-grant',
  at: {
    token: async (healthy, request) => {
      const reply = await healthy()
      return reply.status === 200 && formOf(request).has('code')
        ? oauthError(400, 'invalid_grant', 'The code is not known.')
        : reply
    },
  },
}
