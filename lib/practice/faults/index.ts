import type { Fault } from '../fault'
import { asAdvertisedEndpoint404Or405 } from './as-advertised-endpoint-404-or-405'
import { asEndpointDangerousScheme } from './as-endpoint-dangerous-scheme'
import { asEndpointNotHttpsOrForeign } from './as-endpoint-not-https-or-foreign'
import { asGrantTypesRefreshMissing } from './as-grant-types-refresh-missing'
import { asIssParameterContradiction } from './as-iss-parameter-contradiction'
import { asIssuerMismatch } from './as-issuer-mismatch'
import { asIssuerMissingOrBad } from './as-issuer-missing-or-bad'
import { asIssuerTemplateMultitenant } from './as-issuer-template-multitenant'
import { asIssuerTrailingSlash } from './as-issuer-trailing-slash'
import { asMetadata5xxOrTimeout } from './as-metadata-5xx-or-timeout'
import { asMetadataCachedOrVaried } from './as-metadata-cached-or-varied'
import { asMetadataNotFound } from './as-metadata-not-found'
import { asMetadataNotJson } from './as-metadata-not-json'
import { asMetadataRedirected } from './as-metadata-redirected'
import { asMetadataWrongContentType } from './as-metadata-wrong-content-type'
import { asMissingRequiredMember } from './as-missing-required-member'
import { asNoRegistrationMechanism } from './as-no-registration-mechanism'
import { asNullOrEmptyMembers } from './as-null-or-empty-members'
import { asOauthAndOidcDocumentsDisagree } from './as-oauth-and-oidc-documents-disagree'
import { asOidcDocumentNotOidc } from './as-oidc-document-not-oidc'
import { asPathIssuerNotInserted } from './as-path-issuer-not-inserted'
import { asPkceNotAdvertised } from './as-pkce-not-advertised'
import { asPkcePlainAdvertised } from './as-pkce-plain-advertised'
import { asRegistrationAdvertisedButOff } from './as-registration-advertised-but-off'
import { authorizeConsentCookieLoop } from './authorize-consent-cookie-loop'
import { authorizeDenied } from './authorize-denied'
import { authorizeDropsState } from './authorize-drops-state'
import { authorizeErrorNotRedirected } from './authorize-error-not-redirected'
import { authorizeInvalidScope } from './authorize-invalid-scope'
import { authorizeInvalidTarget } from './authorize-invalid-target'
import { authorizePkceNotEnforced } from './authorize-pkce-not-enforced'
import { authorizeRedirectUriRefused } from './authorize-redirect-uri-refused'
import { authorizeRedirectsForeignHost } from './authorize-redirects-foreign-host'
import { authorizeRefused } from './authorize-refused'
import { authorizeRequiresState } from './authorize-requires-state'
import { authorizeResponseMode } from './authorize-response-mode'
import { authorizeScopeUnqualifiedEntra } from './authorize-scope-unqualified-entra'
import { authorizeServerError } from './authorize-server-error'
import { callbackIssMismatch } from './callback-iss-mismatch'
import { callbackMissingCode } from './callback-missing-code'
import { callbackStateMismatch } from './callback-state-mismatch'
import { challenge5xxOnMissingOrBadToken } from './challenge-5xx-on-missing-or-bad-token'
import { challenge200WithJsonrpcError } from './challenge-200-with-jsonrpc-error'
import { challengeAwsRemappedHeader } from './challenge-aws-remapped-header'
import { challengeErrorCodeWithoutToken } from './challenge-error-code-without-token'
import { challengeGetSseUnprotectedOrHangs } from './challenge-get-sse-unprotected-or-hangs'
import { challengeInjectableForwardedHost } from './challenge-injectable-forwarded-host'
import { challengeMalformed } from './challenge-malformed'
import { challengeMissingResourceMetadata } from './challenge-missing-resource-metadata'
import { challengeMissingWwwAuthenticate } from './challenge-missing-www-authenticate'
import { challengeMixedAuthNotEnforcedAtInitialize } from './challenge-mixed-auth-not-enforced-at-initialize'
import { challengeNonBearerScheme } from './challenge-non-bearer-scheme'
import { challengeNotAnMcpEndpoint } from './challenge-not-an-mcp-endpoint'
import { challengeOnlyOnMissingToken } from './challenge-only-on-missing-token'
import { challengeRedirectToLogin } from './challenge-redirect-to-login'
import { challengeRedirectedElsewhere } from './challenge-redirected-elsewhere'
import { challengeResourceMetadata404 } from './challenge-resource-metadata-404'
import { challengeResourceMetadataRelativeOrMalformed } from './challenge-resource-metadata-relative-or-malformed'
import { challengeServerDoesNotSupportOauthApiKeyOnly } from './challenge-server-does-not-support-oauth-api-key-only'
import { challengeWrongStatus400403404405 } from './challenge-wrong-status-400-403-404-405'
import { cimdAdvertisedButNotImplemented } from './cimd-advertised-but-not-implemented'
import { cimdAuthMethodMismatch } from './cimd-auth-method-mismatch'
import { cimdFetchBlocked } from './cimd-fetch-blocked'
import { cimdLoopbackPort } from './cimd-loopback-port'
import { clientIdPrunedOrLost } from './client-id-pruned-or-lost'
import { cors401Unreadable } from './cors-401-unreadable'
import { corsAllowHeadersIncomplete } from './cors-allow-headers-incomplete'
import { corsDuplicateHeaders } from './cors-duplicate-headers'
import { corsMetadataOrTokenMissing } from './cors-metadata-or-token-missing'
import { corsPreflightBlocked } from './cors-preflight-blocked'
import { corsWildcardWithCredentials } from './cors-wildcard-with-credentials'
import { corsWwwAuthenticateNotExposed } from './cors-www-authenticate-not-exposed'
import { dcr5xxOrEmpty } from './dcr-5xx-or-empty'
import { dcrApplicationType } from './dcr-application-type'
import { dcrClientAllowlist } from './dcr-client-allowlist'
import { dcrHttpRedirectAccepted } from './dcr-http-redirect-accepted'
import { dcrKeycloakTrustedHosts } from './dcr-keycloak-trusted-hosts'
import { dcrRateLimited } from './dcr-rate-limited'
import { dcrRedirectUriAllowlist } from './dcr-redirect-uri-allowlist'
import { dcrRegisteredScopeNarrowerThanRequested } from './dcr-registered-scope-narrower-than-requested'
import { dcrRejectsExtraGrantTypes } from './dcr-rejects-extra-grant-types'
import { dcrRejectsPublicClient } from './dcr-rejects-public-client'
import { dcrRequiresAuthentication } from './dcr-requires-authentication'
import { dcrResponseNonconformant } from './dcr-response-nonconformant'
import { dcrScopeHandling } from './dcr-scope-handling'
import { dcrSecretRequiredButNotIssued } from './dcr-secret-required-but-not-issued'
import { fwBetterAuth } from './fw-better-auth'
import { fwFastmcpMounted } from './fw-fastmcp-mounted'
import { fwPythonSdkResourceUrl } from './fw-python-sdk-resource-url'
import { fwSupabaseEdgeOrVercelPaths } from './fw-supabase-edge-or-vercel-paths'
import { fwTsSdkErrorClasses } from './fw-ts-sdk-error-classes'
import { fwWorkersOauthProvider } from './fw-workers-oauth-provider'
import { hostileBigBody } from './hostile-big-body'
import { hostileBinary } from './hostile-binary'
import { hostileBrokenHeaders } from './hostile-broken-headers'
import { hostileEndlessBody } from './hostile-endless-body'
import { hostileEndlessRedirects } from './hostile-endless-redirects'
import { hostileEndlessStream } from './hostile-endless-stream'
import { hostileHalfAnAnswer } from './hostile-half-an-answer'
import { hostileHtmlEverywhere } from './hostile-html-everywhere'
import { hostileHugeHeader } from './hostile-huge-header'
import { hostileJavascriptEndpoints } from './hostile-javascript-endpoints'
import { hostileNestedJson } from './hostile-nested-json'
import { hostilePrototypeMembers } from './hostile-prototype-members'
import { hostileReset } from './hostile-reset'
import { hostileScriptInEveryString } from './hostile-script-in-every-string'
import { multiInstanceState } from './multi-instance-state'
import { preregisteredIssuerChanged } from './preregistered-issuer-changed'
import { privateOrLocalhostUrl } from './private-or-localhost-url'
import { prm5xxOrTimeout } from './prm-5xx-or-timeout'
import { prmAuthorizationServersIsResourceWithoutAs } from './prm-authorization-servers-is-resource-without-as'
import { prmAuthorizationServersMissing } from './prm-authorization-servers-missing'
import { prmAuthorizationServersNotStrings } from './prm-authorization-servers-not-strings'
import { prmBehindAuth } from './prm-behind-auth'
import { prmHtml200 } from './prm-html-200'
import { prmInternalHostOrPortLeak } from './prm-internal-host-or-port-leak'
import { prmMetadataUrlNotDerivedFromResource } from './prm-metadata-url-not-derived-from-resource'
import { prmMultipleResourcesOneDocument } from './prm-multiple-resources-one-document'
import { prmNotFound } from './prm-not-found'
import { prmNotJson } from './prm-not-json'
import { prmPathSuffixed404 } from './prm-path-suffixed-404'
import { prmRedirected } from './prm-redirected'
import { prmResourceMismatchHost } from './prm-resource-mismatch-host'
import { prmResourceMismatchPath } from './prm-resource-mismatch-path'
import { prmResourceMissing } from './prm-resource-missing'
import { prmResourceTrailingSlash } from './prm-resource-trailing-slash'
import { prmRoot404 } from './prm-root-404'
import { prmRootAndPathDisagree } from './prm-root-and-path-disagree'
import { prmScopesEmptyOrMissing } from './prm-scopes-empty-or-missing'
import { prmScopesNotSupportedByAs } from './prm-scopes-not-supported-by-as'
import { prmScopesOfflineAccess } from './prm-scopes-offline-access'
import { prmUnderMountPrefix } from './prm-under-mount-prefix'
import { prmWrongContentType } from './prm-wrong-content-type'
import { proxyPathNotCovered } from './proxy-path-not-covered'
import { redirectLocalhostVs127 } from './redirect-localhost-vs-127'
import { redirectLoopbackPortExact } from './redirect-loopback-port-exact'
import { refreshErrorCodeWrong } from './refresh-error-code-wrong'
import { refreshLosesResourceOrScope } from './refresh-loses-resource-or-scope'
import { refreshNotIssued } from './refresh-not-issued'
import { refreshRequiresSecret } from './refresh-requires-secret'
import { refreshRotationNoGrace } from './refresh-rotation-no-grace'
import { registrationNotJson } from './registration-not-json'
import { registrationRefused } from './registration-refused'
import { stepup401ForScope } from './stepup-401-for-scope'
import { stepup403WithoutChallenge } from './stepup-403-without-challenge'
import { stepupLoop } from './stepup-loop'
import { tlsChainOrName } from './tls-chain-or-name'
import { token5xx } from './token-5xx'
import { tokenAudMismatch } from './token-aud-mismatch'
import { tokenAuthMethodMismatch } from './token-auth-method-mismatch'
import { tokenCacheControlMissing } from './token-cache-control-missing'
import { tokenErrorHttp200 } from './token-error-http-200'
import { tokenExpiredOnArrival } from './token-expired-on-arrival'
import { tokenExpiresInMissingOrZero } from './token-expires-in-missing-or-zero'
import { tokenFieldTypes } from './token-field-types'
import { tokenInvalidGrant } from './token-invalid-grant'
import { tokenInvalidGrantAs401 } from './token-invalid-grant-as-401'
import { tokenIssMismatch } from './token-iss-mismatch'
import { tokenNotJson } from './token-not-json'
import { tokenOpaqueOrJwe } from './token-opaque-or-jwe'
import { tokenPkceVerificationFailed } from './token-pkce-verification-failed'
import { tokenRedirect301 } from './token-redirect-301'
import { tokenRedirectUriMissingOrMismatch } from './token-redirect-uri-missing-or-mismatch'
import { tokenRefused } from './token-refused'
import { tokenRequiresJsonRequest } from './token-requires-json-request'
import { tokenScopeNarrowedOrMissing } from './token-scope-narrowed-or-missing'
import { tokenSignatureInvalid } from './token-signature-invalid'
import { tokenUnknownClientErrorCode } from './token-unknown-client-error-code'
import { toolsListEmpty } from './tools-list-empty'
import { tunnelInterstitial } from './tunnel-interstitial'
import { unreachableDns } from './unreachable-dns'
import { unreachableNotHttp } from './unreachable-not-http'
import { unreachableRefused } from './unreachable-refused'
import { unreachableTimeout } from './unreachable-timeout'
import { use4xxWithFreshToken } from './use-4xx-with-fresh-token'
import { use5xxWithFreshToken } from './use-5xx-with-fresh-token'
import { use401WithFreshToken } from './use-401-with-fresh-token'
import { use403WithFreshToken } from './use-403-with-fresh-token'
import { useAuthorizationHeaderStripped } from './use-authorization-header-stripped'
import { useBogusTokenAccepted } from './use-bogus-token-accepted'
import { useEdgeBlocksAiUserAgents } from './use-edge-blocks-ai-user-agents'
import { useNotJsonRpc } from './use-not-json-rpc'
import { useOriginRejected } from './use-origin-rejected'
import { useRedirectStripsAuthorization } from './use-redirect-strips-authorization'
import { useSession404Vs401 } from './use-session-404-vs-401'
import { useTokenInQuery } from './use-token-in-query'

/** In the order of the flow. */
export const faults: readonly Fault[] = [
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
  challengeNotAnMcpEndpoint,
  prmNotFound,
  prmPathSuffixed404,
  prmRoot404,
  prmUnderMountPrefix,
  prmResourceMissing,
  prmResourceMismatchPath,
  prmResourceMismatchHost,
  prmResourceTrailingSlash,
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
  asIssParameterContradiction,
  dcrResponseNonconformant,
  dcrRedirectUriAllowlist,
  registrationNotJson,
  registrationRefused,
  dcrRejectsPublicClient,
  dcrSecretRequiredButNotIssued,
  dcrClientAllowlist,
  dcrRejectsExtraGrantTypes,
  dcrScopeHandling,
  dcrRegisteredScopeNarrowerThanRequested,
  dcrRequiresAuthentication,
  dcrKeycloakTrustedHosts,
  dcr5xxOrEmpty,
  dcrRateLimited,
  dcrHttpRedirectAccepted,
  dcrApplicationType,
  clientIdPrunedOrLost,
  cimdAdvertisedButNotImplemented,
  cimdFetchBlocked,
  cimdLoopbackPort,
  cimdAuthMethodMismatch,
  preregisteredIssuerChanged,
  redirectLoopbackPortExact,
  redirectLocalhostVs127,
  authorizeRedirectUriRefused,
  authorizeInvalidScope,
  authorizeInvalidTarget,
  authorizeScopeUnqualifiedEntra,
  authorizeDenied,
  authorizeServerError,
  authorizeRefused,
  callbackStateMismatch,
  authorizeRequiresState,
  authorizePkceNotEnforced,
  authorizeErrorNotRedirected,
  authorizeResponseMode,
  authorizeConsentCookieLoop,
  authorizeRedirectsForeignHost,
  callbackMissingCode,
  authorizeDropsState,
  callbackIssMismatch,
  tokenAuthMethodMismatch,
  tokenErrorHttp200,
  tokenNotJson,
  token5xx,
  tokenRequiresJsonRequest,
  tokenFieldTypes,
  tokenUnknownClientErrorCode,
  tokenInvalidGrantAs401,
  tokenRedirect301,
  tokenPkceVerificationFailed,
  tokenRedirectUriMissingOrMismatch,
  tokenInvalidGrant,
  tokenRefused,
  tokenOpaqueOrJwe,
  tokenIssMismatch,
  tokenSignatureInvalid,
  tokenExpiredOnArrival,
  tokenScopeNarrowedOrMissing,
  tokenCacheControlMissing,
  tokenExpiresInMissingOrZero,
  tokenAudMismatch,
  use401WithFreshToken,
  use403WithFreshToken,
  useAuthorizationHeaderStripped,
  useRedirectStripsAuthorization,
  useBogusTokenAccepted,
  useTokenInQuery,
  useEdgeBlocksAiUserAgents,
  useSession404Vs401,
  useOriginRejected,
  use4xxWithFreshToken,
  use5xxWithFreshToken,
  useNotJsonRpc,
  toolsListEmpty,
  refreshNotIssued,
  refreshRotationNoGrace,
  refreshErrorCodeWrong,
  refreshLosesResourceOrScope,
  refreshRequiresSecret,
  stepup403WithoutChallenge,
  stepupLoop,
  stepup401ForScope,
  corsPreflightBlocked,
  corsAllowHeadersIncomplete,
  cors401Unreadable,
  corsWwwAuthenticateNotExposed,
  corsMetadataOrTokenMissing,
  corsWildcardWithCredentials,
  corsDuplicateHeaders,
  fwTsSdkErrorClasses,
  fwFastmcpMounted,
  fwWorkersOauthProvider,
  fwBetterAuth,
  fwSupabaseEdgeOrVercelPaths,
  fwPythonSdkResourceUrl,
  hostileBigBody,
  hostileEndlessBody,
  hostileEndlessStream,
  hostileHtmlEverywhere,
  hostileNestedJson,
  hostileJavascriptEndpoints,
  hostileEndlessRedirects,
  hostileScriptInEveryString,
  hostilePrototypeMembers,
  hostileBinary,
  hostileHugeHeader,
  hostileBrokenHeaders,
  hostileReset,
  hostileHalfAnAnswer,
]
