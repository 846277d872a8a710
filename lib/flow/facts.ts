import type { JsonObject } from '@/lib/http/json'
import type { Challenge } from '@/lib/http/www-authenticate'
import type { IdentityAccess } from './identities/identity'

/**
 * Where a value came from. `at` is a JSON pointer into the response body (`/resource`),
 * `header:<name>`, `status`, `request:/pointer`, `query:<name>` (request URL) or `callback:<name>`.
 */
export type Origin = { exchange: number; at: string } | { setting: string } | { computed: string }

export interface Fact<T> {
  value: T
  from: Origin
}

export type ClientAuthMethod =
  | 'none'
  | 'client_secret_basic'
  | 'client_secret_post'
  | 'private_key_jwt'

export interface ClientCredentials {
  clientId: string
  clientSecret: string | null
  authMethod: ClientAuthMethod
  via: 'pre-registered' | 'cimd' | 'dynamic' | 'default'
  /** Credentials are keyed by issuer and never sent to another (MCP, Authorization Server Binding). */
  issuer: string
}

/** One URL that was tried, and whether it gave a usable document. */
export interface Candidate {
  url: string
  /** `challenge`, `path`, `root`, `oauth-inserted`, `oidc-inserted`, `oidc-appended`, `append`, … */
  kind: string
  exchange: number | null
  outcome: 'used' | 'usable' | 'refused' | 'not-tried'
  /** Why it was refused or not tried. */
  reason: string | null
}

export interface McpTool {
  name: string
  title: string | null
  description: string | null
  inputSchema: unknown
}

export interface McpSession {
  era: 'stateless' | 'initialize'
  protocolVersion: string | null
  serverName: string | null
  serverVersion: string | null
  tools: McpTool[]
}

export interface TokenSignature {
  outcome: 'verified' | 'invalid' | 'unchecked'
  algorithm: string | null
  keyId: string | null
  /** Why it is not verified. */
  reason: string | null
}

/** What the keys and the access token beside it say of an ID token (OpenID Connect Core §3.1.3.7). */
export interface IdTokenCheck {
  signature: TokenSignature
  /** What `at_hash` has to be for the access token that came with it; null when the algorithm names no hash. */
  atHash: string | null
}

/** One property of the login before and after a refresh. */
export interface ComparedValue {
  what: 'resource' | 'audience' | 'scope' | 'lifetime' | 'refresh token'
  before: string | null
  after: string | null
  /** `unknown`: cannot be told from outside. */
  outcome: 'same' | 'changed' | 'worse' | 'unknown'
  /** The judgement as a sentence. */
  words: string
}

/** What became of a token that should be dead, by asking with it. */
export interface TokenProof {
  fate: 'refused' | 'accepted' | 'unknown'
  /** The request that proves it. */
  exchange: number
  words: string
}

/** What a revocation achieved; null where there was nothing to revoke or nobody to ask. */
export interface RevocationProof {
  accessToken: TokenProof | null
  refreshToken: TokenProof | null
  introspection: TokenProof | null
}

/** An authorization request that was left at the server beforehand (RFC 9126). */
export interface PushedRequest {
  endpoint: string
  /** What was pushed, in order, without what authenticated the client. */
  parameters: [name: string, value: string][]
  requestUri: string
  /** ISO 8601; null when the answer names no `expires_in`. */
  expiresAt: string | null
}

/** The sign-in at the identity provider of enterprise-managed authorization, as it was begun. */
export interface IdentityRequest {
  url: string
  state: string
  nonce: string
  codeVerifier: string
}

/** The metadata of an authorization server that is not the one in use, to be held beside it. */
export interface ComparedServer {
  issuer: string
  metadata: JsonObject | null
  exchange: number | null
}

/** Every value the flow learns, by name. */
export interface FactValues {
  transport: 'streamable-http' | 'sse'
  /**
   * `mixed`: answers without a token but publishes metadata, so some calls need one.
   * Its origin is the exchange whose answer to a request without a token decided.
   */
  access: 'protected' | 'open' | 'mixed' | 'refused'
  challenges: Challenge[]
  /** The challenge that decides: the first one with a scheme this flow can answer. */
  scheme: 'Bearer' | 'DPoP'
  resourceMetadataUrl: string
  challengedScope: string
  resourceMetadata: JsonObject
  resourceCandidates: Candidate[]
  /** The `resource` parameter that will be sent, byte for byte. */
  resource: string
  resourceScopes: string[]
  authorizationServers: string[]
  issuer: string
  serverMetadata: JsonObject
  serverCandidates: Candidate[]
  authorizationEndpoint: string
  tokenEndpoint: string
  registrationEndpoint: string
  client: ClientCredentials
  registrationResponse: JsonObject
  redirectUri: string
  codeVerifier: string
  codeChallenge: string
  state: string
  /** Null when the parameter is omitted. */
  scope: string | null
  /** Which rule of the scope selection strategy decided, as a sentence. */
  scopeReason: string
  /** With a pushed request, only the client id and the reference to it. */
  authorizationUrl: string
  pushedRequest: PushedRequest
  callback: string
  code: string
  tokenResponse: JsonObject
  accessToken: string
  tokenType: string
  refreshToken: string
  /** ISO 8601. */
  expiresAt: string
  grantedScope: string
  /** Whether the keys at `jwks_uri` verify the access token, when it is a JWT. */
  tokenSignature: TokenSignature
  idToken: string
  idTokenCheck: IdTokenCheck
  /** The last refresh, before and after. */
  refreshed: ComparedValue[]
  revoked: RevocationProof
  introspected: JsonObject
  /** The answer to a call with a token that had been expired for so many seconds. */
  expiredCall: TokenProof & { seconds: number }
  /** A private JWK; `alg` says what it signs with. */
  dpopKey: JsonObject
  /** RFC 7638 thumbprint of the public half: what `cnf.jkt` of a bound token must equal. */
  dpopThumbprint: string
  /** The public half of the client's own key, for registering it. */
  clientJwks: JsonObject
  identityProviderMetadata: JsonObject
  identityRequest: IdentityRequest
  identityCallback: string
  /** Who signed in at the identity provider; the ID token of the authorization server is another. */
  providerIdToken: string
  idJag: string
  comparedServers: ComparedServer[]
  session: McpSession
  toolResult: unknown
  /** Scopes that a 403 asked for (RFC 6750 §3.1 `insufficient_scope`). */
  missingScope: string
  /** After a step-up: everything asked for before, and what was missing. */
  unionScope: string
  /** What others than the person who signed in were seen to reach. */
  identities: IdentityAccess[]
}

export type FactName = keyof FactValues
export type Facts = { [Name in FactName]?: Fact<FactValues[Name]> }
