import { asEndpointDangerousScheme } from '../as-endpoint-dangerous-scheme'
import { asEndpointNotHttpsOrForeign } from '../as-endpoint-not-https-or-foreign'
import { asFieldTypes } from '../as-field-types'
import { asGrantTypesRefreshMissing } from '../as-grant-types-refresh-missing'
import { asIssParameterContradiction } from '../as-iss-parameter-contradiction'
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
import { challenge200WithJsonrpcError } from '../challenge-200-with-jsonrpc-error'
import { challengeAwsRemappedHeader } from '../challenge-aws-remapped-header'
import { challengeErrorCodeWithoutToken } from '../challenge-error-code-without-token'
import { challengeGetSseUnprotectedOrHangs } from '../challenge-get-sse-unprotected-or-hangs'
import { challengeMalformed } from '../challenge-malformed'
import { challengeMissingResourceMetadata } from '../challenge-missing-resource-metadata'
import { challengeMissingWwwAuthenticate } from '../challenge-missing-www-authenticate'
import { challengeMixedAuthNotEnforcedAtInitialize } from '../challenge-mixed-auth-not-enforced-at-initialize'
import { challengeNonBearerScheme } from '../challenge-non-bearer-scheme'
import { challengeNotAnMcpEndpoint } from '../challenge-not-an-mcp-endpoint'
import { challengeRedirectToLogin } from '../challenge-redirect-to-login'
import { challengeRedirectedElsewhere } from '../challenge-redirected-elsewhere'
import { challengeResourceMetadata404 } from '../challenge-resource-metadata-404'
import { challengeResourceMetadataRelativeOrMalformed } from '../challenge-resource-metadata-relative-or-malformed'
import { challengeServerDoesNotSupportOauthApiKeyOnly } from '../challenge-server-does-not-support-oauth-api-key-only'
import { challengeWrongStatus400403404405 } from '../challenge-wrong-status-400-403-404-405'
import { fwBetterAuth } from '../fw-better-auth'
import { fwFastmcpMounted } from '../fw-fastmcp-mounted'
import { fwPythonSdkResourceUrl } from '../fw-python-sdk-resource-url'
import { fwSupabaseEdgeOrVercelPaths } from '../fw-supabase-edge-or-vercel-paths'
import { fwWorkersOauthProvider } from '../fw-workers-oauth-provider'
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
import { prmResourceHttpScheme } from '../prm-resource-http-scheme'
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
import { proxyStaticTokenWithoutHint } from '../proxy-static-token-without-hint'
import type { Rule } from '../rule'
import { tlsChainOrName } from '../tls-chain-or-name'
import { tunnelInterstitial } from '../tunnel-interstitial'
import { unreachableDns } from '../unreachable-dns'
import { unreachableNotHttp } from '../unreachable-not-http'
import { unreachableRefused } from '../unreachable-refused'
import { unreachableTimeout } from '../unreachable-timeout'

export const discoveryRules: readonly Rule[] = [
  unreachableDns,
  unreachableRefused,
  unreachableTimeout,
  unreachableNotHttp,
  tlsChainOrName,
  privateOrLocalhostUrl,
  tunnelInterstitial,
  challengeRedirectToLogin,
  challengeRedirectedElsewhere,
  challengeNotAnMcpEndpoint,
  challengeWrongStatus400403404405,
  challenge200WithJsonrpcError,
  challengeGetSseUnprotectedOrHangs,
  challengeMixedAuthNotEnforcedAtInitialize,
  challengeServerDoesNotSupportOauthApiKeyOnly,
  proxyStaticTokenWithoutHint,
  proxyChainHidesChallenge,
  challengeAwsRemappedHeader,
  challengeMissingWwwAuthenticate,
  challengeMalformed,
  challengeNonBearerScheme,
  challengeMissingResourceMetadata,
  challengeResourceMetadataRelativeOrMalformed,
  challengeResourceMetadata404,
  challengeErrorCodeWithoutToken,
  prmBehindAuth,
  prmHtml200,
  prmNotJson,
  prm5xxOrTimeout,
  prmRedirected,
  fwFastmcpMounted,
  prmUnderMountPrefix,
  fwSupabaseEdgeOrVercelPaths,
  prmNotFound,
  prmPathSuffixed404,
  prmRoot404,
  prmWrongContentType,
  prmFieldTypes,
  prmResourceMissing,
  prmInternalHostOrPortLeak,
  prmResourceHttpScheme,
  fwPythonSdkResourceUrl,
  prmResourceMismatchHost,
  prmMultipleResourcesOneDocument,
  prmResourceMismatchPath,
  prmResourceTrailingSlash,
  prmAuthorizationServersMissing,
  prmAuthorizationServersNotStrings,
  prmAuthorizationServersIsResourceWithoutAs,
  prmMetadataUrlNotDerivedFromResource,
  prmRootAndPathDisagree,
  prmScopesNotSupportedByAs,
  prmScopesOfflineAccess,
  prmScopesEmptyOrMissing,
  asMetadataNotJson,
  asMetadata5xxOrTimeout,
  asMetadataRedirected,
  asPathIssuerNotInserted,
  asMetadataNotFound,
  asMetadataWrongContentType,
  asNullOrEmptyMembers,
  asFieldTypes,
  asIssuerMissingOrBad,
  asIssuerTemplateMultitenant,
  asIssuerMismatch,
  asIssuerTrailingSlash,
  asEndpointDangerousScheme,
  asEndpointNotHttpsOrForeign,
  asMissingRequiredMember,
  asPkceNotAdvertised,
  asNoRegistrationMechanism,
  asOidcDocumentNotOidc,
  asOauthAndOidcDocumentsDisagree,
  asGrantTypesRefreshMissing,
  asMetadataCachedOrVaried,
  fwWorkersOauthProvider,
  asPkcePlainAdvertised,
  asRegistrationAdvertisedButOff,
  fwBetterAuth,
  asIssParameterContradiction,
  multiInstanceState,
]
