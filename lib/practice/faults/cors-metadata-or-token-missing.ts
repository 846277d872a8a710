import type { Fault } from '../fault'

export const corsMetadataOrTokenMissing: Fault = {
  id: 'cors-metadata-or-token-missing',
  title: 'Web pages may call the server, but not the authorization server.',
  rule: 'cors-metadata-or-token-missing',
  cors: (headers, _tenant, { url }) =>
    /\/mcp$|oauth-protected-resource/.test(url.pathname) ? headers : [],
}
