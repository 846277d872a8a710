import { without } from '../document'
import type { Fault } from '../fault'

export const asOauthAndOidcDocumentsDisagree: Fault = {
  id: 'as-oauth-and-oidc-documents-disagree',
  title: 'The OpenID Connect document is older than the OAuth one: no PKCE, no registration.',
  rule: 'as-oauth-and-oidc-documents-disagree',
  serverMetadata: (document, _tenant, request) =>
    request.url.pathname.includes('openid-configuration')
      ? without(document, 'code_challenge_methods_supported', 'registration_endpoint')
      : document,
}
