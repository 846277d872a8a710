import { accessAnonymousSeesMore } from '../access-anonymous-sees-more'
import { asAdvertisedEndpoint404Or405 } from '../as-advertised-endpoint-404-or-405'
import { authorizeConsentCookieLoop } from '../authorize-consent-cookie-loop'
import { authorizeDenied } from '../authorize-denied'
import { authorizeDropsState } from '../authorize-drops-state'
import { authorizeErrorNotRedirected } from '../authorize-error-not-redirected'
import { authorizeInvalidScope } from '../authorize-invalid-scope'
import { authorizeInvalidTarget } from '../authorize-invalid-target'
import { authorizePkceNotEnforced } from '../authorize-pkce-not-enforced'
import { authorizeRedirectUriRefused } from '../authorize-redirect-uri-refused'
import { authorizeRedirectsForeignHost } from '../authorize-redirects-foreign-host'
import { authorizeRefused } from '../authorize-refused'
import { authorizeRequiresState } from '../authorize-requires-state'
import { authorizeResponseMode } from '../authorize-response-mode'
import { authorizeScopeUnqualifiedEntra } from '../authorize-scope-unqualified-entra'
import { authorizeServerError } from '../authorize-server-error'
import { callbackIssMismatch } from '../callback-iss-mismatch'
import { callbackMissingCode } from '../callback-missing-code'
import { callbackStateMismatch } from '../callback-state-mismatch'
import { challenge5xxOnMissingOrBadToken } from '../challenge-5xx-on-missing-or-bad-token'
import { challengeInjectableForwardedHost } from '../challenge-injectable-forwarded-host'
import { challengeOnlyOnMissingToken } from '../challenge-only-on-missing-token'
import { cimdAdvertisedButNotImplemented } from '../cimd-advertised-but-not-implemented'
import { cimdAuthMethodMismatch } from '../cimd-auth-method-mismatch'
import { cimdFetchBlocked } from '../cimd-fetch-blocked'
import { cimdLoopbackPort } from '../cimd-loopback-port'
import { clientIdPrunedOrLost } from '../client-id-pruned-or-lost'
import { dcr5xxOrEmpty } from '../dcr-5xx-or-empty'
import { dcrApplicationType } from '../dcr-application-type'
import { dcrClientAllowlist } from '../dcr-client-allowlist'
import { dcrHttpRedirectAccepted } from '../dcr-http-redirect-accepted'
import { dcrKeycloakTrustedHosts } from '../dcr-keycloak-trusted-hosts'
import { dcrRateLimited } from '../dcr-rate-limited'
import { dcrRedirectUriAllowlist } from '../dcr-redirect-uri-allowlist'
import { dcrRegisteredScopeNarrowerThanRequested } from '../dcr-registered-scope-narrower-than-requested'
import { dcrRejectsExtraGrantTypes } from '../dcr-rejects-extra-grant-types'
import { dcrRejectsPublicClient } from '../dcr-rejects-public-client'
import { dcrRequiresAuthentication } from '../dcr-requires-authentication'
import { dcrResponseNonconformant } from '../dcr-response-nonconformant'
import { dcrScopeHandling } from '../dcr-scope-handling'
import { dcrSecretRequiredButNotIssued } from '../dcr-secret-required-but-not-issued'
import { fwTsSdkErrorClasses } from '../fw-ts-sdk-error-classes'
import { idTokenAtHashMismatch } from '../id-token-at-hash-mismatch'
import { idTokenAudMismatch } from '../id-token-aud-mismatch'
import { idTokenIssMismatch } from '../id-token-iss-mismatch'
import { idTokenNonceMismatch } from '../id-token-nonce-mismatch'
import { idTokenSignatureInvalid } from '../id-token-signature-invalid'
import { introspectionActiveAfterRevocation } from '../introspection-active-after-revocation'
import { introspectionUnauthenticated } from '../introspection-unauthenticated'
import { preregisteredIssuerChanged } from '../preregistered-issuer-changed'
import { proxyForwardedGroupsUntrimmed } from '../proxy-forwarded-groups-untrimmed'
import { proxyForwardedIdentityTrusted } from '../proxy-forwarded-identity-trusted'
import { proxyPathNotCovered } from '../proxy-path-not-covered'
import { redirectLocalhostVs127 } from '../redirect-localhost-vs-127'
import { redirectLoopbackPortExact } from '../redirect-loopback-port-exact'
import { refreshErrorCodeWrong } from '../refresh-error-code-wrong'
import { refreshLosesResourceOrScope } from '../refresh-loses-resource-or-scope'
import { refreshNotIssued } from '../refresh-not-issued'
import { refreshNotRotated } from '../refresh-not-rotated'
import { refreshRequiresSecret } from '../refresh-requires-secret'
import { refreshRotationNoGrace } from '../refresh-rotation-no-grace'
import { registrationNotJson } from '../registration-not-json'
import { registrationRefused } from '../registration-refused'
import { revocationAccessTokenStillAccepted } from '../revocation-access-token-still-accepted'
import { revocationFails } from '../revocation-fails'
import { revocationRefreshTokenStillAccepted } from '../revocation-refresh-token-still-accepted'
import type { Rule } from '../rule'
import { stepup401ForScope } from '../stepup-401-for-scope'
import { stepup403WithoutChallenge } from '../stepup-403-without-challenge'
import { stepupLoop } from '../stepup-loop'
import { token5xx } from '../token-5xx'
import { tokenAudMismatch } from '../token-aud-mismatch'
import { tokenAuthMethodMismatch } from '../token-auth-method-mismatch'
import { tokenCacheControlMissing } from '../token-cache-control-missing'
import { tokenErrorHttp200 } from '../token-error-http-200'
import { tokenExpiredOnArrival } from '../token-expired-on-arrival'
import { tokenExpiresInMissingOrZero } from '../token-expires-in-missing-or-zero'
import { tokenFieldTypes } from '../token-field-types'
import { tokenInvalidGrant } from '../token-invalid-grant'
import { tokenInvalidGrantAs401 } from '../token-invalid-grant-as-401'
import { tokenIssMismatch } from '../token-iss-mismatch'
import { tokenNotJson } from '../token-not-json'
import { tokenOpaqueOrJwe } from '../token-opaque-or-jwe'
import { tokenPkceVerificationFailed } from '../token-pkce-verification-failed'
import { tokenRedirect301 } from '../token-redirect-301'
import { tokenRedirectUriMissingOrMismatch } from '../token-redirect-uri-missing-or-mismatch'
import { tokenRefused } from '../token-refused'
import { tokenRequiresJsonRequest } from '../token-requires-json-request'
import { tokenScopeNarrowedOrMissing } from '../token-scope-narrowed-or-missing'
import { tokenSignatureInvalid } from '../token-signature-invalid'
import { tokenUnknownClientErrorCode } from '../token-unknown-client-error-code'
import { toolsHiddenButServed } from '../tools-hidden-but-served'
import { toolsListEmpty } from '../tools-list-empty'
import { toolsListedButRefused } from '../tools-listed-but-refused'
import { use4xxWithFreshToken } from '../use-4xx-with-fresh-token'
import { use5xxWithFreshToken } from '../use-5xx-with-fresh-token'
import { use401WithFreshToken } from '../use-401-with-fresh-token'
import { use403WithFreshToken } from '../use-403-with-fresh-token'
import { useAuthorizationHeaderStripped } from '../use-authorization-header-stripped'
import { useBogusTokenAccepted } from '../use-bogus-token-accepted'
import { useEdgeBlocksAiUserAgents } from '../use-edge-blocks-ai-user-agents'
import { useExpiredTokenAccepted } from '../use-expired-token-accepted'
import { useNotJsonRpc } from '../use-not-json-rpc'
import { useOriginRejected } from '../use-origin-rejected'
import { useRedirectStripsAuthorization } from '../use-redirect-strips-authorization'
import { useSession404Vs401 } from '../use-session-404-vs-401'
import { useTokenInQuery } from '../use-token-in-query'
import { useWrongAudienceAccepted } from '../use-wrong-audience-accepted'

export const loginRules: readonly Rule[] = [
  useEdgeBlocksAiUserAgents,
  proxyPathNotCovered,
  proxyForwardedIdentityTrusted,
  useRedirectStripsAuthorization,
  fwTsSdkErrorClasses,
  challenge5xxOnMissingOrBadToken,
  challengeInjectableForwardedHost,
  challengeOnlyOnMissingToken,
  asAdvertisedEndpoint404Or405,
  authorizeResponseMode,
  authorizeRequiresState,
  preregisteredIssuerChanged,
  cimdAuthMethodMismatch,
  dcr5xxOrEmpty,
  dcrRateLimited,
  dcrKeycloakTrustedHosts,
  dcrRequiresAuthentication,
  dcrClientAllowlist,
  dcrRedirectUriAllowlist,
  dcrApplicationType,
  dcrRejectsPublicClient,
  dcrRejectsExtraGrantTypes,
  dcrScopeHandling,
  registrationRefused,
  registrationNotJson,
  dcrResponseNonconformant,
  dcrSecretRequiredButNotIssued,
  dcrRegisteredScopeNarrowerThanRequested,
  dcrHttpRedirectAccepted,
  callbackIssMismatch,
  authorizeDropsState,
  callbackStateMismatch,
  callbackMissingCode,
  cimdAdvertisedButNotImplemented,
  cimdFetchBlocked,
  cimdLoopbackPort,
  clientIdPrunedOrLost,
  redirectLoopbackPortExact,
  redirectLocalhostVs127,
  authorizeRedirectUriRefused,
  authorizeScopeUnqualifiedEntra,
  authorizeInvalidTarget,
  authorizeInvalidScope,
  authorizeServerError,
  authorizeRefused,
  authorizeDenied,
  authorizeConsentCookieLoop,
  authorizeErrorNotRedirected,
  authorizePkceNotEnforced,
  authorizeRedirectsForeignHost,
  tokenRedirect301,
  tokenRequiresJsonRequest,
  tokenNotJson,
  tokenErrorHttp200,
  token5xx,
  tokenAuthMethodMismatch,
  tokenPkceVerificationFailed,
  tokenRedirectUriMissingOrMismatch,
  tokenUnknownClientErrorCode,
  tokenInvalidGrant,
  tokenInvalidGrantAs401,
  tokenRefused,
  tokenFieldTypes,
  tokenExpiredOnArrival,
  tokenAudMismatch,
  tokenIssMismatch,
  tokenSignatureInvalid,
  tokenOpaqueOrJwe,
  tokenScopeNarrowedOrMissing,
  tokenExpiresInMissingOrZero,
  tokenCacheControlMissing,
  idTokenIssMismatch,
  idTokenAudMismatch,
  idTokenNonceMismatch,
  idTokenAtHashMismatch,
  idTokenSignatureInvalid,
  useAuthorizationHeaderStripped,
  use5xxWithFreshToken,
  use403WithFreshToken,
  use401WithFreshToken,
  use4xxWithFreshToken,
  useNotJsonRpc,
  stepup401ForScope,
  stepup403WithoutChallenge,
  stepupLoop,
  useSession404Vs401,
  useBogusTokenAccepted,
  useWrongAudienceAccepted,
  useExpiredTokenAccepted,
  useTokenInQuery,
  toolsListEmpty,
  toolsListedButRefused,
  toolsHiddenButServed,
  proxyForwardedGroupsUntrimmed,
  accessAnonymousSeesMore,
  refreshRequiresSecret,
  refreshLosesResourceOrScope,
  refreshErrorCodeWrong,
  refreshRotationNoGrace,
  refreshNotIssued,
  refreshNotRotated,
  revocationFails,
  revocationAccessTokenStillAccepted,
  revocationRefreshTokenStillAccepted,
  introspectionActiveAfterRevocation,
  introspectionUnauthenticated,
  useOriginRejected,
]
