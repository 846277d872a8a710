import type { Fault } from '../fault'

export const asGrantTypesRefreshMissing: Fault = {
  id: 'as-grant-types-refresh-missing',
  title: 'The metadata does not list the refresh token among the grants.',
  rule: 'as-grant-types-refresh-missing',
  serverMetadata: (document) => ({ ...document, grant_types_supported: ['authorization_code'] }),
}
