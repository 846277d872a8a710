import { canonicalResource, wellKnownInserted } from '@/lib/flow/url'
import type { JsonObject } from '@/lib/http/json'
import { type HeadersIn, type Reply, reply } from './reply'

export const issuer = 'https://auth.example.com'
const scopes = ['files:read', 'files:write']

/** Lets every web page read the answers, as an MCP server for browsers does. */
export const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'WWW-Authenticate, Mcp-Session-Id',
}

export function healthyResourceMetadata(server: URL): JsonObject {
  return {
    resource: canonicalResource(server),
    authorization_servers: [issuer],
    scopes_supported: scopes,
    bearer_methods_supported: ['header'],
    resource_name: 'Example files',
  }
}

export function healthyServerMetadata(): JsonObject {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    registration_endpoint: `${issuer}/register`,
    revocation_endpoint: `${issuer}/revoke`,
    jwks_uri: `${issuer}/jwks`,
    scopes_supported: [...scopes, 'offline_access'],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    client_id_metadata_document_supported: true,
    authorization_response_iss_parameter_supported: true,
  }
}

/** What OpenID Connect Discovery §3 requires on top. */
export const openidMembers: JsonObject = {
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
}

export function healthyChallenge(server: URL): Reply {
  const metadata = wellKnownInserted(server, 'oauth-protected-resource')
  return reply(
    401,
    { error: 'unauthorized' },
    {
      'WWW-Authenticate': `Bearer resource_metadata="${metadata}", scope="${scopes.join(' ')}"`,
      ...cors,
    },
  )
}

export const healthyPreflight = reply(204, '', {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, DELETE, OPTIONS',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Session-Id, Last-Event-ID, Mcp-Method, Mcp-Name',
  'Access-Control-Max-Age': '7200',
})

export const notFound = reply(404, 'Not Found')

export const documentHeaders: HeadersIn = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'max-age=300',
}

export const clientId = 'c-7f3a9d'
export const redirectUri = 'http://localhost:8085/callback'

export function healthyRegistrationRequest(): JsonObject {
  return {
    client_name: 'MCP Auth Inspector',
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    application_type: 'native',
  }
}

export const authorizationParameters: Readonly<Record<string, string>> = {
  response_type: 'code',
  client_id: clientId,
  redirect_uri: redirectUri,
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
  state: 'Yx2kR0vT8dQ4',
}

export const code = 'SplxlOBeZQQYbYS6WxSbIA'
export const codeVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

/** A signed-looking JWT; nobody here checks the signature. */
export function jwt(claims: JsonObject): string {
  const part = (value: JsonObject) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return `${part({ alg: 'RS256', typ: 'at+jwt', kid: 'k1' })}.${part(claims)}.c2lnbmF0dXJl`
}

export function healthyClaims(resource: string, scope: string): JsonObject {
  return {
    iss: issuer,
    sub: 'user-1',
    aud: resource,
    client_id: clientId,
    scope,
    iat: 1_795_251_600,
    exp: 1_795_255_200,
    jti: 't-1',
  }
}
