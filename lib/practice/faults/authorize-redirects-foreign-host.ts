import type { Fault } from '../fault'

export const authorizeRedirectsForeignHost: Fault = {
  id: 'authorize-redirects-foreign-host',
  title: 'A redirect URI that nobody registered is followed.',
  rule: 'authorize-redirects-foreign-host',
  shownBy: 'deeper-checks',
  at: {
    authorization: (healthy, { url }, { store }) => {
      const client = store.clients.get(url.searchParams.get('client_id') ?? '')
      const uri = url.searchParams.get('redirect_uri')
      if (client && uri) {
        store.clients.set(client.id, { ...client, redirectUris: [...client.redirectUris, uri] })
      }
      return healthy()
    },
  },
}
