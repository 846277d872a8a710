import type { Header } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'
import type { Revision } from '@/lib/spec/revisions'
import type { Place } from './places'
import type { Person } from './protection/people'
import type { Provider } from './protection/provider'
import type { Policy } from './protection/roles'
import type { Reply } from './reply'
import type { PracticeRequest } from './request'
import type { Tenant } from './tenant'

/** What a practice server is set to do; a variant sets it differently. */
export interface Options {
  /** `own`: a host of its own (another port), so that its root is its own too; `tls`: that, by https. */
  host: 'shared' | 'own' | 'tls'
  /** `elsewhere`: on another origin. */
  authorizationServer: 'beside' | 'elsewhere'
  /** What the authorization server's URL adds to the place it lives at. */
  issuerPath: string
  /** The name it gives itself; a healthy one is called by its URL. */
  issuer(url: string): string
  /** The name of the resource; a healthy one is called by the URL of its endpoint. */
  resource(url: string): string
  /** MCP revisions that are answered; `2026-07-28` is the stateless wire, the others open sessions. */
  revisions: readonly Revision[]
  transport: 'streamable-http' | 'sse'
  /** How MCP requests are answered. */
  answers: 'json' | 'event-stream'
  /** What needs to be let in by the protection. */
  protects: 'everything' | 'tools/call'
  /** How it is told who calls. */
  protection: Provider
  /** By whom the reverse proxy in front knows the people whose names it forwards; null: there is none. */
  reverseProxy: Provider | null
  /** What whom is shown and allowed; null: everything everybody. */
  policy: Policy | null
  tokens: 'jwt' | 'opaque'
  registration: readonly ('metadata-document' | 'dynamic' | 'pre-registered')[]
  /** `ask`: browsers see a consent page; programs never do. */
  consent: 'ask' | 'never'
  /** Seconds. */
  tokenLifetime: number
  /** Whether authorization requests have to be pushed beforehand (RFC 9126). */
  pushedRequests: 'offered' | 'required'
  /** Whether tokens have to be bound to a key, with nonces of both servers (RFC 9449). */
  dpop: 'offered' | 'required'
}

/** A way to a token without an authorization code. */
export type OtherGrant = 'client_credentials' | 'enterprise-managed' | 'workload-identity'

/** An assertion before it is signed: the ID-JAG of the identity provider, or a workload's. */
export interface Assertion {
  header: JsonObject
  claims: JsonObject
}

/**
 * `deeper-checks`: requests that a login does not send. `tool-call`: calling `write_note`. `metadata-document`
 * and `pre-registered`: a client known that way. `refresh`, `revocation`, `expired-token`: what a login does
 * with its token later. `credential`: the headers of one of the `people`. `identities`: asking anonymously and
 * as each of them.
 */
export type ShownBy =
  | 'deeper-checks'
  | 'tool-call'
  | 'metadata-document'
  | 'pre-registered'
  | 'refresh'
  | 'credential'
  | 'identities'
  | 'revocation'
  | 'expired-token'

/** Changes one value on its way out. */
export type Change<Value> = (value: Value, tenant: Tenant, request: PracticeRequest) => Value

/** Answers in place of the healthy server, which can still be asked. */
export type Answer = (
  healthy: (request?: PracticeRequest) => Promise<Reply>,
  request: PracticeRequest,
  tenant: Tenant,
) => Reply | Promise<Reply>

/**
 * One way in which a practice server is broken (or, for variants of `healthy`, differs).
 * A fault changes answers of the healthy server; it never reimplements it.
 */
export interface Fault {
  /** Path segment of its practice URL: the rule's id, or `healthy…` for a variant without a defect. */
  id: string
  /** What a developer did wrong, one line. */
  title: string
  /** The rule that must name it as the root cause; null for healthy variants. */
  rule: string | null
  /** What an inspection has to do beyond a plain login for it to show. */
  shownBy?: ShownBy
  /** Who can be tried out, with what to send; absent where people sign in. */
  people?: readonly Person[]
  /** The grant by which it shows; absent: the authorization code. */
  grant?: OtherGrant
  /** What people are told to connect to, when it is not the endpoint itself. */
  address?(endpoint: string): string
  options?: Partial<Options>
  /** Parameters of the Bearer challenge, in order. */
  challenge?: Change<Readonly<Record<string, string>>>
  resourceMetadata?: Change<JsonObject>
  /** Both documents, RFC 8414's and OpenID Connect's; `request` tells which. */
  serverMetadata?: Change<JsonObject>
  /** The registration response. */
  registration?: Change<JsonObject>
  /** Error and description with which an authorization request is refused; null lets it pass. */
  refuses?(parameters: URLSearchParams, tenant: Tenant): readonly [string, string] | null
  /** Parameters of the authorization response, success or error. */
  callback?: Change<Readonly<Record<string, string>>>
  /** Claims of the access token. */
  claims?: Change<JsonObject>
  /** Claims of the ID token, which comes when `openid` is asked for. */
  idToken?: Change<JsonObject>
  /** The token response. */
  token?: Change<JsonObject>
  /** The answer to a pushed authorization request. */
  pushed?: Change<JsonObject>
  /** The identity provider's answer to a token exchange. */
  exchanged?: Change<JsonObject>
  /** The assertion that a grant without a code brings. */
  assertion?: Change<Assertion>
  /** Headers that let a web page read the answer, preflights included. */
  cors?: Change<readonly Header[]>
  /** Whole answers; `everywhere` sees each request first, `preflight` every OPTIONS request. */
  at?: Partial<Record<Place | 'preflight' | 'everywhere', Answer>>
}
