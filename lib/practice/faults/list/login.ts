import type { Fault } from '../../fault'
import { asIssParameterContradiction } from '../as-iss-parameter-contradiction'
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
import { idTokenAtHashMismatch } from '../id-token-at-hash-mismatch'
import { idTokenAudMismatch } from '../id-token-aud-mismatch'
import { idTokenIssMismatch } from '../id-token-iss-mismatch'
import { idTokenNonceMismatch } from '../id-token-nonce-mismatch'
import { idTokenSignatureInvalid } from '../id-token-signature-invalid'
import { preregisteredIssuerChanged } from '../preregistered-issuer-changed'
import { redirectLocalhostVs127 } from '../redirect-localhost-vs-127'
import { redirectLoopbackPortExact } from '../redirect-loopback-port-exact'
import { registrationNotJson } from '../registration-not-json'
import { registrationRefused } from '../registration-refused'
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

/** Registration, authorization, token. */
export const loginFaults: readonly Fault[] = [
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
  idTokenIssMismatch,
  idTokenAudMismatch,
  idTokenNonceMismatch,
  idTokenAtHashMismatch,
  idTokenSignatureInvalid,
]
