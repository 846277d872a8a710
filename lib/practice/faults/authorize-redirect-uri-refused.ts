import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const authorizeRedirectUriRefused: Fault = {
  id: 'authorize-redirect-uri-refused',
  title: 'The redirect URI that was registered is refused at sign-in.',
  rule: 'authorize-redirect-uri-refused',
  at: {
    authorization: (healthy, { url }) =>
      url.searchParams.has('client_id')
        ? oauthError(400, 'invalid_request', 'The redirect_uri is not allowed.')
        : healthy(),
  },
}
