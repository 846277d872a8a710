import { randomBytes } from 'node:crypto'

/** Keeps the newest entries and forgets the oldest, so that nobody can fill the memory. */
class Capped<Value> {
  readonly #entries = new Map<string, Value>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest)
  }

  delete(key: string): boolean {
    return this.#entries.delete(key)
  }
}

/** A client that may ask for authorization. */
export interface Client {
  id: string
  name: string
  secret: string | null
  /** `any`: a secret by header or by body. */
  authMethod: 'none' | 'client_secret_basic' | 'client_secret_post' | 'any'
  redirectUris: readonly string[]
  grantTypes: readonly string[]
}

/** What a person agreed to; everything issued from it falls with it. */
export interface Grant {
  id: string
  clientId: string
  subject: string
  scope: string
  resource: string
  revoked: boolean
}

export interface AuthorizationCode {
  grant: Grant
  redirectUri: string
  /** The client named it, so the token request must repeat it (RFC 6749 §4.1.3). */
  redirectUriGiven: boolean
  challenge: string
  /** For the ID token (OpenID Connect Core §3.1.2.1). */
  nonce: string | null
  expiresAt: number
  used: boolean
}

export interface RefreshToken {
  grant: Grant
  /** When it was exchanged for its successor. */
  rotatedAt: number | null
}

export interface AccessToken {
  grant: Grant
  scope: string
  issuedAt: number
  expiresAt: number
  revoked: boolean
  /** Thumbprint of the key that it is bound to; null when whoever holds it may use it. */
  thumbprint: string | null
}

/** An authorization request that waits for a person's decision. */
export interface Pending {
  parameters: URLSearchParams
}

/** An authorization request that was pushed beforehand, for one use. */
export interface PushedRequest {
  clientId: string
  parameters: URLSearchParams
  expiresAt: number
}

/** A sign-in at the identity provider. */
export interface ProviderCode {
  clientId: string
  redirectUri: string
  challenge: string
  nonce: string | null
}

/** A session of the HTTP+SSE transport: what pushes into its stream. */
export interface Stream {
  push(message: unknown): void
}

/** Everything one practice server remembers, in memory only. */
export interface Store {
  clients: Capped<Client>
  codes: Capped<AuthorizationCode>
  refreshTokens: Capped<RefreshToken>
  /** By the token, or by the `jti` of a JWT. */
  accessTokens: Capped<AccessToken>
  pending: Capped<Pending>
  sessions: Capped<{ openedAt: number }>
  streams: Capped<Stream>
  /** Client metadata documents that were fetched, with the time. */
  documents: Capped<{ client: Client; fetchedAt: number }>
  pushed: Capped<PushedRequest>
  providerCodes: Capped<ProviderCode>
  /** What DPoP proofs must repeat where binding is required. */
  nonces: { authorizationServer: string; resource: string }
}

export function createStore(): Store {
  return {
    clients: new Capped(500),
    codes: new Capped(500),
    refreshTokens: new Capped(1000),
    accessTokens: new Capped(1000),
    pending: new Capped(200),
    sessions: new Capped(200),
    streams: new Capped(50),
    documents: new Capped(100),
    pushed: new Capped(200),
    providerCodes: new Capped(200),
    nonces: { authorizationServer: secret(), resource: secret() },
  }
}

/** 256 bits that nobody can guess. */
export function secret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}
