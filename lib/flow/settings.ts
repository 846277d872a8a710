import type { Header } from '@/lib/http/exchange'
import { newestRevision, type Revision } from '@/lib/spec/revisions'

export type Mode = 'conforming' | 'inspecting'

export const grants = [
  'authorization_code',
  'client_credentials',
  'enterprise-managed',
  'workload-identity',
] as const
export type Grant = (typeof grants)[number]

export const registrations = ['automatic', 'pre-registered', 'cimd', 'dynamic'] as const
export type RegistrationChoice = (typeof registrations)[number]

export type TransportChoice = 'automatic' | 'streamable-http' | 'sse'

/** A tool call to make once the token works; `first` takes the first tool listed, without arguments. */
export type ToolCall = 'first' | { name: string; arguments: Record<string, unknown> }

/** Where the organisation signs its people in. What is not given is read from its metadata, or got by signing in. */
export interface IdentityProvider {
  issuer: string
  clientId: string
  clientSecret: string | null
  tokenEndpoint: string | null
  /** An ID token that is there already, in place of the sign-in. */
  idToken: string | null
}

/** What the person asked for. Plain JSON; secrets in here never leave the tab or process unredacted. */
export interface Settings {
  revision: Revision
  mode: Mode
  grant: Grant
  transport: TransportChoice
  registration: RegistrationChoice
  /** Issuer to use when the resource lists several; null takes the first. */
  issuer: string | null
  clientId: string | null
  clientSecret: string | null
  /** The issuer that pre-registered credentials belong to; null binds them to the first one met. */
  clientIssuer: string | null
  clientMetadataUrl: string | null
  redirectUri: string
  /** Replaces the specification's scope selection; an empty string sends no scope. */
  scope: string | null
  /** Sent with every request to the MCP server. */
  headers: readonly Header[]
  /** Added to the authorization request, or replacing what stands there; an empty value removes it. */
  parameters: readonly Header[]
  /** Replaces members of the registration request; null removes one. */
  registrationOverrides: Record<string, unknown>
  /** A token to use instead of signing in. */
  accessToken: string | null
  toolCall: ToolCall | null
  /** Goes on past every objection without asking. */
  continueAnyway: boolean
  /** Milliseconds per request. */
  timeoutMs: number
  /** PEM of a PKCS#8 key, for `private_key_jwt`. */
  privateKeyPem: string | null
  signingAlgorithm: string | null
  /** Pushes the authorization request (RFC 9126) also where the server does not require it. */
  pushedAuthorization: boolean
  /** Binds tokens to a key (RFC 9449) also where nothing asks for it. */
  dpop: boolean
  /** Enterprise-managed authorization: the identity provider's side. */
  identityProvider: IdentityProvider | null
  /** Workload identity: the assertion that stands for the workload. */
  assertion: string | null
}

export function defaultSettings(overrides: Partial<Settings> = {}): Settings {
  return {
    revision: newestRevision,
    mode: 'inspecting',
    grant: 'authorization_code',
    transport: 'automatic',
    registration: 'automatic',
    issuer: null,
    clientId: null,
    clientSecret: null,
    clientIssuer: null,
    clientMetadataUrl: null,
    redirectUri: 'http://localhost:8085/callback',
    scope: null,
    headers: [],
    parameters: [],
    registrationOverrides: {},
    accessToken: null,
    toolCall: null,
    continueAnyway: false,
    timeoutMs: 10_000,
    privateKeyPem: null,
    signingAlgorithm: null,
    pushedAuthorization: false,
    dpop: false,
    identityProvider: null,
    assertion: null,
    ...overrides,
  }
}
