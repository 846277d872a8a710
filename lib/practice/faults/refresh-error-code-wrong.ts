import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const refreshErrorCodeWrong: Fault = {
  id: 'refresh-error-code-wrong',
  title: 'A refresh token that is no good is answered as if the client were unknown.',
  rule: 'refresh-error-code-wrong',
  shownBy: 'deeper-checks',
  at: {
    token: async (healthy, request) => {
      const reply = await healthy()
      const refused = reply.status === 400 && formOf(request).has('refresh_token')
      return refused ? oauthError(401, 'invalid_token', 'The refresh token has expired.') : reply
    },
  },
}
