import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const cimdLoopbackPort: Fault = {
  id: 'cimd-loopback-port',
  title:
    'Redirect URIs of a metadata document are compared with their port, which no document can know.',
  rule: 'cimd-loopback-port',
  shownBy: 'metadata-document',
  at: {
    authorization: (healthy, { url }) =>
      /^https?:/.test(url.searchParams.get('client_id') ?? '') &&
      /^http:/.test(url.searchParams.get('redirect_uri') ?? '')
        ? oauthError(400, 'invalid_request', 'This redirect_uri is not registered for the client.')
        : healthy(),
  },
}
