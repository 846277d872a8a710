import type { Fault } from '../../fault'
import { asAdvertisedEndpoint404Or405 } from '../as-advertised-endpoint-404-or-405'
import { asEndpointDangerousScheme } from '../as-endpoint-dangerous-scheme'
import { asEndpointNotHttpsOrForeign } from '../as-endpoint-not-https-or-foreign'
import { asFieldTypes } from '../as-field-types'
import { asGrantTypesRefreshMissing } from '../as-grant-types-refresh-missing'
import { asIssuerMismatch } from '../as-issuer-mismatch'
import { asIssuerMissingOrBad } from '../as-issuer-missing-or-bad'
import { asIssuerTemplateMultitenant } from '../as-issuer-template-multitenant'
import { asIssuerTrailingSlash } from '../as-issuer-trailing-slash'
import { asMetadata5xxOrTimeout } from '../as-metadata-5xx-or-timeout'
import { asMetadataCachedOrVaried } from '../as-metadata-cached-or-varied'
import { asMetadataNotFound } from '../as-metadata-not-found'
import { asMetadataNotJson } from '../as-metadata-not-json'
import { asMetadataRedirected } from '../as-metadata-redirected'
import { asMetadataWrongContentType } from '../as-metadata-wrong-content-type'
import { asMissingRequiredMember } from '../as-missing-required-member'
import { asNoRegistrationMechanism } from '../as-no-registration-mechanism'
import { asNullOrEmptyMembers } from '../as-null-or-empty-members'
import { asOauthAndOidcDocumentsDisagree } from '../as-oauth-and-oidc-documents-disagree'
import { asOidcDocumentNotOidc } from '../as-oidc-document-not-oidc'
import { asPathIssuerNotInserted } from '../as-path-issuer-not-inserted'
import { asPkceNotAdvertised } from '../as-pkce-not-advertised'
import { asPkcePlainAdvertised } from '../as-pkce-plain-advertised'
import { asRegistrationAdvertisedButOff } from '../as-registration-advertised-but-off'
import { challenge5xxOnMissingOrBadToken } from '../challenge-5xx-on-missing-or-bad-token'
import { challenge200WithJsonrpcError } from '../challenge-200-with-jsonrpc-error'
import { challengeAwsRemappedHeader } from '../challenge-aws-remapped-header'
import { challengeErrorCodeWithoutToken } from '../challenge-error-code-without-token'
import { challengeGetSseUnprotectedOrHangs } from '../challenge-get-sse-unprotected-or-hangs'
import { challengeInjectableForwardedHost } from '../challenge-injectable-forwarded-host'
import { challengeMalformed } from '../challenge-malformed'
import { challengeMissingResourceMetadata } from '../challenge-missing-resource-metadata'
import { challengeMissingWwwAuthenticate } from '../challenge-missing-www-authenticate'
import { challengeMixedAuthNotEnforcedAtInitialize } from '../challenge-mixed-auth-not-enforced-at-initialize'
import { challengeNonBearerScheme } from '../challenge-non-bearer-scheme'
import { challengeNotAnMcpEndpoint } from '../challenge-not-an-mcp-endpoint'
import { challengeOnlyOnMissingToken } from '../challenge-only-on-missing-token'
import { challengeRedirectToLogin } from '../challenge-redirect-to-login'
import { challengeRedirectedElsewhere } from '../challenge-redirected-elsewhere'
import { challengeResourceMetadata404 } from '../challenge-resource-metadata-404'
import { challengeResourceMetadataRelativeOrMalformed } from '../challenge-resource-metadata-relative-or-malformed'
import { challengeServerDoesNotSupportOauthApiKeyOnly } from '../challenge-server-does-not-support-oauth-api-key-only'
import { challengeWrongStatus400403404405 } from '../challenge-wrong-status-400-403-404-405'
import { multiInstanceState } from '../multi-instance-state'
import { privateOrLocalhostUrl } from '../private-or-localhost-url'
import { prm5xxOrTimeout } from '../prm-5xx-or-timeout'
import { prmAuthorizationServersIsResourceWithoutAs } from '../prm-authorization-servers-is-resource-without-as'
import { prmAuthorizationServersMissing } from '../prm-authorization-servers-missing'
import { prmAuthorizationServersNotStrings } from '../prm-authorization-servers-not-strings'
import { prmBehindAuth } from '../prm-behind-auth'
import { prmFieldTypes } from '../prm-field-types'
import { prmHtml200 } from '../prm-html-200'
import { prmInternalHostOrPortLeak } from '../prm-internal-host-or-port-leak'
import { prmMetadataUrlNotDerivedFromResource } from '../prm-metadata-url-not-derived-from-resource'
import { prmMultipleResourcesOneDocument } from '../prm-multiple-resources-one-document'
import { prmNotFound } from '../prm-not-found'
import { prmNotJson } from '../prm-not-json'
import { prmPathSuffixed404 } from '../prm-path-suffixed-404'
import { prmRedirected } from '../prm-redirected'
import { prmResourceMismatchHost } from '../prm-resource-mismatch-host'
import { prmResourceMismatchPath } from '../prm-resource-mismatch-path'
import { prmResourceMissing } from '../prm-resource-missing'
import { prmResourceTrailingSlash } from '../prm-resource-trailing-slash'
import { prmRoot404 } from '../prm-root-404'
import { prmRootAndPathDisagree } from '../prm-root-and-path-disagree'
import { prmScopesEmptyOrMissing } from '../prm-scopes-empty-or-missing'
import { prmScopesNotSupportedByAs } from '../prm-scopes-not-supported-by-as'
import { prmScopesOfflineAccess } from '../prm-scopes-offline-access'
import { prmUnderMountPrefix } from '../prm-under-mount-prefix'
import { prmWrongContentType } from '../prm-wrong-content-type'
import { proxyChainHidesChallenge } from '../proxy-chain-hides-challenge'
import { proxyForwardedIdentityTrusted } from '../proxy-forwarded-identity-trusted'
import { proxyPathNotCovered } from '../proxy-path-not-covered'
import { proxyStaticTokenWithoutHint } from '../proxy-static-token-without-hint'
import { tlsChainOrName } from '../tls-chain-or-name'
import { tunnelInterstitial } from '../tunnel-interstitial'
import { unreachableDns } from '../unreachable-dns'
import { unreachableNotHttp } from '../unreachable-not-http'
import { unreachableRefused } from '../unreachable-refused'
import { unreachableTimeout } from '../unreachable-timeout'

/** Network, challenge, resource metadata, authorization server metadata. */
export const discoveryFaults: readonly Fault[] = [
  unreachableDns,
  unreachableRefused,
  unreachableTimeout,
  unreachableNotHttp,
  tlsChainOrName,
  privateOrLocalhostUrl,
  proxyPathNotCovered,
  tunnelInterstitial,
  multiInstanceState,
  challengeRedirectedElsewhere,
  challengeMissingWwwAuthenticate,
  challengeMissingResourceMetadata,
  challengeMalformed,
  challengeResourceMetadataRelativeOrMalformed,
  challengeResourceMetadata404,
  challengeWrongStatus400403404405,
  challenge5xxOnMissingOrBadToken,
  challenge200WithJsonrpcError,
  challengeRedirectToLogin,
  challengeNonBearerScheme,
  challengeErrorCodeWithoutToken,
  challengeOnlyOnMissingToken,
  challengeAwsRemappedHeader,
  challengeMixedAuthNotEnforcedAtInitialize,
  challengeInjectableForwardedHost,
  challengeGetSseUnprotectedOrHangs,
  challengeServerDoesNotSupportOauthApiKeyOnly,
  proxyForwardedIdentityTrusted,
  proxyStaticTokenWithoutHint,
  proxyChainHidesChallenge,
  challengeNotAnMcpEndpoint,
  prmNotFound,
  prmPathSuffixed404,
  prmRoot404,
  prmUnderMountPrefix,
  prmResourceMissing,
  prmResourceMismatchPath,
  prmResourceMismatchHost,
  prmResourceTrailingSlash,
  prmFieldTypes,
  asFieldTypes,
  prmInternalHostOrPortLeak,
  prmAuthorizationServersMissing,
  prmAuthorizationServersNotStrings,
  prmAuthorizationServersIsResourceWithoutAs,
  prmHtml200,
  prmWrongContentType,
  prmNotJson,
  prmBehindAuth,
  prm5xxOrTimeout,
  prmRedirected,
  prmRootAndPathDisagree,
  prmMetadataUrlNotDerivedFromResource,
  prmScopesOfflineAccess,
  prmScopesEmptyOrMissing,
  prmScopesNotSupportedByAs,
  prmMultipleResourcesOneDocument,
  asMetadataNotFound,
  asMetadataNotJson,
  asMetadataWrongContentType,
  asMetadataRedirected,
  asMetadata5xxOrTimeout,
  asPathIssuerNotInserted,
  asIssuerMismatch,
  asIssuerTrailingSlash,
  asIssuerTemplateMultitenant,
  asIssuerMissingOrBad,
  asMissingRequiredMember,
  asOidcDocumentNotOidc,
  asNullOrEmptyMembers,
  asPkceNotAdvertised,
  asPkcePlainAdvertised,
  asOauthAndOidcDocumentsDisagree,
  asEndpointNotHttpsOrForeign,
  asEndpointDangerousScheme,
  asAdvertisedEndpoint404Or405,
  asGrantTypesRefreshMissing,
  asNoRegistrationMechanism,
  asRegistrationAdvertisedButOff,
  asMetadataCachedOrVaried,
]
