import { advertisedEndpoints } from './advertised-endpoints'
import { authorizeBadScope } from './authorize-bad-scope'
import { authorizeForeignRedirect } from './authorize-foreign-redirect'
import { authorizeUnknownClient } from './authorize-unknown-client'
import { authorizeWithoutPkce } from './authorize-without-pkce'
import { bearerVariants } from './bearer-variants'
import { forwardedHost } from './forwarded-host'
import { forwardedUser } from './forwarded-user'
import { introspectionUnauthenticated } from './introspection-unauthenticated'
import { loopbackPort } from './loopback-port'
import { origins } from './origins'
import { otherAudience } from './other-audience'
import type { Probe } from './probe'
import { refreshBogus } from './refresh-bogus'
import { refreshReuse } from './refresh-reuse'
import { registrationApplicationType } from './registration-application-type'
import { registrationAuthMethods } from './registration-auth-methods'
import { registrationDangerousRedirects } from './registration-dangerous-redirects'
import { registrationGrantTypes } from './registration-grant-types'
import { registrationRedirectUris } from './registration-redirect-uris'
import { registrationScopes } from './registration-scopes'
import { slashSpelling } from './slash-spelling'
import { staleSession } from './stale-session'
import { tokenRequests } from './token-requests'
import { userAgents } from './user-agents'

/** Every deeper check, in the order in which they run: what may end the login comes last. */
export const probes: readonly Probe[] = [
  bearerVariants,
  forwardedHost,
  forwardedUser,
  slashSpelling,
  userAgents,
  origins,
  advertisedEndpoints,
  registrationAuthMethods,
  registrationRedirectUris,
  registrationGrantTypes,
  registrationScopes,
  registrationApplicationType,
  registrationDangerousRedirects,
  authorizeUnknownClient,
  authorizeForeignRedirect,
  authorizeWithoutPkce,
  authorizeBadScope,
  loopbackPort,
  tokenRequests,
  staleSession,
  introspectionUnauthenticated,
  otherAudience,
  refreshBogus,
  refreshReuse,
]
