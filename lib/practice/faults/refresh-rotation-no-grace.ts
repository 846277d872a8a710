import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const refreshRotationNoGrace: Fault = {
  id: 'refresh-rotation-no-grace',
  title: 'A refresh token that was just exchanged is refused at once.',
  rule: 'refresh-rotation-no-grace',
  shownBy: 'deeper-checks',
  at: {
    token: (healthy, request, { store }) => {
      const sent = store.refreshTokens.get(formOf(request).get('refresh_token') ?? '')
      return sent && sent.rotatedAt !== null
        ? oauthError(400, 'invalid_grant', 'Refresh token already rotated')
        : healthy()
    },
  },
}
