import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const redirectLoopbackPortExact: Fault = {
  id: 'redirect-loopback-port-exact',
  title: 'Loopback redirect URIs are compared with their port.',
  rule: 'redirect-loopback-port-exact',
  shownBy: 'deeper-checks',
  at: {
    authorization: (healthy, { url }, { store }) => {
      const client = store.clients.get(url.searchParams.get('client_id') ?? '')
      const uri = url.searchParams.get('redirect_uri') ?? ''
      return !client || client.redirectUris.includes(uri)
        ? healthy()
        : oauthError(400, 'invalid_redirect', 'redirect URI not registered for client')
    },
  },
}
