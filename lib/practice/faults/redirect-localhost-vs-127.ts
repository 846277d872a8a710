import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const redirectLocalhostVs127: Fault = {
  id: 'redirect-localhost-vs-127',
  title: 'Registration turns localhost into 127.0.0.1, and authorization then insists on it.',
  rule: 'redirect-localhost-vs-127',
  registration: (document) => ({ ...document, redirect_uris: swapped(document.redirect_uris) }),
  at: {
    authorization: (healthy, { url }) =>
      url.searchParams.has('client_id')
        ? oauthError(400, 'invalid_redirect_uri', 'redirect_uri is not registered for this client')
        : healthy(),
  },
}

function swapped(uris: unknown): string[] {
  const other = (host: string) => (host === 'localhost' ? '127.0.0.1' : 'localhost')
  return (Array.isArray(uris) ? uris : []).map((uri) =>
    String(uri).replace(/localhost|127\.0\.0\.1/, other),
  )
}
