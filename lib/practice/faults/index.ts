import type { Fault } from '../fault'
import { asIssParameterContradiction } from './as-iss-parameter-contradiction'
import { asIssuerMismatch } from './as-issuer-mismatch'
import { asIssuerTrailingSlash } from './as-issuer-trailing-slash'
import { asMetadataNotFound } from './as-metadata-not-found'
import { asNoRegistrationMechanism } from './as-no-registration-mechanism'
import { asPkceNotAdvertised } from './as-pkce-not-advertised'
import { authorizeDropsState } from './authorize-drops-state'
import { callbackIssMismatch } from './callback-iss-mismatch'
import { challengeMissingResourceMetadata } from './challenge-missing-resource-metadata'
import { challengeMissingWwwAuthenticate } from './challenge-missing-www-authenticate'
import { challengeResourceMetadata404 } from './challenge-resource-metadata-404'
import { dcrRedirectUriAllowlist } from './dcr-redirect-uri-allowlist'
import { dcrResponseNonconformant } from './dcr-response-nonconformant'
import { prmAuthorizationServersMissing } from './prm-authorization-servers-missing'
import { prmHtml200 } from './prm-html-200'
import { prmNotFound } from './prm-not-found'
import { prmResourceMismatchHost } from './prm-resource-mismatch-host'
import { prmResourceTrailingSlash } from './prm-resource-trailing-slash'
import { stepup403WithoutChallenge } from './stepup-403-without-challenge'
import { tokenAudMismatch } from './token-aud-mismatch'
import { tokenAuthMethodMismatch } from './token-auth-method-mismatch'
import { tokenErrorHttp200 } from './token-error-http-200'
import { tokenNotJson } from './token-not-json'
import { use401WithFreshToken } from './use-401-with-fresh-token'
import { use403WithFreshToken } from './use-403-with-fresh-token'

/** In the order of the flow. */
export const faults: readonly Fault[] = [
  challengeMissingWwwAuthenticate,
  challengeMissingResourceMetadata,
  challengeResourceMetadata404,
  prmNotFound,
  prmResourceMismatchHost,
  prmResourceTrailingSlash,
  prmAuthorizationServersMissing,
  prmHtml200,
  asMetadataNotFound,
  asIssuerMismatch,
  asIssuerTrailingSlash,
  asPkceNotAdvertised,
  asNoRegistrationMechanism,
  dcrRedirectUriAllowlist,
  dcrResponseNonconformant,
  authorizeDropsState,
  callbackIssMismatch,
  asIssParameterContradiction,
  tokenNotJson,
  tokenErrorHttp200,
  tokenAuthMethodMismatch,
  tokenAudMismatch,
  use401WithFreshToken,
  use403WithFreshToken,
  stepup403WithoutChallenge,
]
