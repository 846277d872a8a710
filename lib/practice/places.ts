/** Where a request can arrive, by what is served there. */
export const places = [
  'mcp',
  'reverse-proxy',
  'sse',
  'messages',
  'resource-metadata',
  'root-resource-metadata',
  'server-metadata',
  'openid-configuration',
  'authorization',
  'token',
  'registration',
  'jwks',
  'revocation',
  'introspection',
  'pushed-authorization',
  'idp-configuration',
  'idp-authorization',
  'idp-token',
  'workload-token',
  'nothing',
] as const

export type Place = (typeof places)[number]

const authorizationServerPlaces: ReadonlySet<Place> = new Set([
  'server-metadata',
  'openid-configuration',
  'authorization',
  'token',
  'registration',
  'jwks',
  'revocation',
  'introspection',
  'pushed-authorization',
])

/** Whether the authorization server answers there, which may live on another origin. */
export function isAuthorizationServer(place: Place): boolean {
  return authorizationServerPlaces.has(place)
}

/** Whether only a server with an authorization server has it. */
export function isOAuth(place: Place): boolean {
  return isAuthorizationServer(place) || /resource-metadata$/.test(place)
}

export const methods: Readonly<Record<Place, readonly string[]>> = {
  mcp: ['GET', 'POST', 'DELETE'],
  'reverse-proxy': ['GET', 'POST', 'DELETE'],
  sse: ['GET'],
  messages: ['POST'],
  'resource-metadata': ['GET'],
  'root-resource-metadata': ['GET'],
  'server-metadata': ['GET'],
  'openid-configuration': ['GET'],
  authorization: ['GET', 'POST'],
  token: ['POST'],
  registration: ['POST'],
  jwks: ['GET'],
  revocation: ['POST'],
  introspection: ['POST'],
  'pushed-authorization': ['POST'],
  'idp-configuration': ['GET'],
  'idp-authorization': ['GET'],
  'idp-token': ['POST'],
  'workload-token': ['GET'],
  nothing: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
}

const resourceMetadata = '/.well-known/oauth-protected-resource'
const serverMetadata = '/.well-known/oauth-authorization-server'
const openidConfiguration = '/.well-known/openid-configuration'

/**
 * What stands at a path of one practice server. `base` is the path it lives under on its host (empty on a
 * host of its own), `issuerPath` what its issuer adds to that; well-known names come before both (RFC 8414
 * §3.1, RFC 9728 §3.1), OpenID Connect's also behind.
 */
export function placeAt(path: string, base: string, issuerPath: string): Place {
  const issuer = base + issuerPath
  const found: Readonly<Record<string, Place>> = {
    [resourceMetadata]: 'root-resource-metadata',
    [`${resourceMetadata}${base}/mcp`]: 'resource-metadata',
    [`${resourceMetadata}${base}/sse`]: 'resource-metadata',
    [`${serverMetadata}${issuer}`]: 'server-metadata',
    [`${openidConfiguration}${issuer}`]: 'openid-configuration',
    [`${issuer}${openidConfiguration}`]: 'openid-configuration',
    [`${base}/mcp`]: 'mcp',
    [`${base}/proxy/mcp`]: 'reverse-proxy',
    [`${base}/sse`]: 'sse',
    [`${base}/messages`]: 'messages',
    [`${issuer}/authorize`]: 'authorization',
    [`${issuer}/token`]: 'token',
    [`${issuer}/register`]: 'registration',
    [`${issuer}/jwks`]: 'jwks',
    [`${issuer}/revoke`]: 'revocation',
    [`${issuer}/introspect`]: 'introspection',
    [`${issuer}/par`]: 'pushed-authorization',
    [`${base}/idp${openidConfiguration}`]: 'idp-configuration',
    [`${base}/idp/authorize`]: 'idp-authorization',
    [`${base}/idp/token`]: 'idp-token',
    [`${base}/workload-token`]: 'workload-token',
  }
  const bare = path.replace(/\/$/, '')
  return Object.hasOwn(found, bare) ? (found[bare] ?? 'nothing') : 'nothing'
}
