import type { Fault } from '../../fault'
import { accessAnonymousSeesMore } from '../access-anonymous-sees-more'
import { cors401Unreadable } from '../cors-401-unreadable'
import { corsAllowHeadersIncomplete } from '../cors-allow-headers-incomplete'
import { corsDuplicateHeaders } from '../cors-duplicate-headers'
import { corsMetadataOrTokenMissing } from '../cors-metadata-or-token-missing'
import { corsPreflightBlocked } from '../cors-preflight-blocked'
import { corsWildcardWithCredentials } from '../cors-wildcard-with-credentials'
import { corsWwwAuthenticateNotExposed } from '../cors-www-authenticate-not-exposed'
import { fwBetterAuth } from '../fw-better-auth'
import { fwFastmcpMounted } from '../fw-fastmcp-mounted'
import { fwPythonSdkResourceUrl } from '../fw-python-sdk-resource-url'
import { fwSupabaseEdgeOrVercelPaths } from '../fw-supabase-edge-or-vercel-paths'
import { fwTsSdkErrorClasses } from '../fw-ts-sdk-error-classes'
import { fwWorkersOauthProvider } from '../fw-workers-oauth-provider'
import { hostileBigBody } from '../hostile-big-body'
import { hostileBinary } from '../hostile-binary'
import { hostileBrokenHeaders } from '../hostile-broken-headers'
import { hostileEndlessBody } from '../hostile-endless-body'
import { hostileEndlessRedirects } from '../hostile-endless-redirects'
import { hostileEndlessStream } from '../hostile-endless-stream'
import { hostileHalfAnAnswer } from '../hostile-half-an-answer'
import { hostileHtmlEverywhere } from '../hostile-html-everywhere'
import { hostileHugeHeader } from '../hostile-huge-header'
import { hostileJavascriptEndpoints } from '../hostile-javascript-endpoints'
import { hostileNestedJson } from '../hostile-nested-json'
import { hostilePrototypeMembers } from '../hostile-prototype-members'
import { hostileReset } from '../hostile-reset'
import { hostileScriptInEveryString } from '../hostile-script-in-every-string'
import { introspectionActiveAfterRevocation } from '../introspection-active-after-revocation'
import { introspectionUnauthenticated } from '../introspection-unauthenticated'
import { proxyForwardedGroupsUntrimmed } from '../proxy-forwarded-groups-untrimmed'
import { refreshErrorCodeWrong } from '../refresh-error-code-wrong'
import { refreshLosesResourceOrScope } from '../refresh-loses-resource-or-scope'
import { refreshLosesScope } from '../refresh-loses-scope'
import { refreshNotIssued } from '../refresh-not-issued'
import { refreshNotRotated } from '../refresh-not-rotated'
import { refreshRequiresSecret } from '../refresh-requires-secret'
import { refreshRotationNoGrace } from '../refresh-rotation-no-grace'
import { revocationAccessTokenStillAccepted } from '../revocation-access-token-still-accepted'
import { revocationFails } from '../revocation-fails'
import { revocationRefreshTokenStillAccepted } from '../revocation-refresh-token-still-accepted'
import { stepup401ForScope } from '../stepup-401-for-scope'
import { stepup403WithoutChallenge } from '../stepup-403-without-challenge'
import { stepupLoop } from '../stepup-loop'
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

/** Calls, refresh, step-up, browsers, frameworks, and what is hostile. */
export const useFaults: readonly Fault[] = [
  use401WithFreshToken,
  use403WithFreshToken,
  useAuthorizationHeaderStripped,
  useRedirectStripsAuthorization,
  useBogusTokenAccepted,
  useWrongAudienceAccepted,
  useExpiredTokenAccepted,
  useTokenInQuery,
  useEdgeBlocksAiUserAgents,
  useSession404Vs401,
  useOriginRejected,
  use4xxWithFreshToken,
  use5xxWithFreshToken,
  useNotJsonRpc,
  toolsListEmpty,
  toolsListedButRefused,
  toolsHiddenButServed,
  proxyForwardedGroupsUntrimmed,
  accessAnonymousSeesMore,
  refreshNotIssued,
  refreshRotationNoGrace,
  refreshErrorCodeWrong,
  refreshLosesResourceOrScope,
  refreshRequiresSecret,
  refreshNotRotated,
  refreshLosesScope,
  revocationFails,
  revocationAccessTokenStillAccepted,
  revocationRefreshTokenStillAccepted,
  introspectionActiveAfterRevocation,
  introspectionUnauthenticated,
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
