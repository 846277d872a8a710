import { serverMetadata } from '../authorization/server-metadata'
import type { Fault } from '../fault'

export const asOidcDocumentNotOidc: Fault = {
  id: 'as-oidc-document-not-oidc',
  title: 'The OAuth metadata is served as an OpenID Connect document, too.',
  rule: 'as-oidc-document-not-oidc',
  at: {
    'openid-configuration': (_healthy, request, tenant) => serverMetadata(request, tenant),
  },
}
