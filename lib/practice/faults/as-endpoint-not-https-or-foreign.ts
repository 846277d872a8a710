import type { Fault } from '../fault'

export const asEndpointNotHttpsOrForeign: Fault = {
  id: 'as-endpoint-not-https-or-foreign',
  title: 'The token endpoint is named by its path alone.',
  rule: 'as-endpoint-not-https-or-foreign',
  serverMetadata: (document) => ({ ...document, token_endpoint: '/token' }),
}
