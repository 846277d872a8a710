import type { ClientId } from '../ids'

/** Clients of the contract, and the libraries under them, which are replayed and measured like clients. */
export type ProfileId = ClientId | 'sdk-1' | 'sdk-2' | 'oauth4webapi'

/** How we know: seen on the wire, read in its code, documented by its vendor, or none of these. */
export type Confidence = 'measured' | 'code' | 'documented' | 'unverified'

export interface Source {
  /** ISO date of the version or page the profile describes. */
  date: string
  confidence: Confidence
  note: string
}

/** How the client gets from a server URL to an OAuth login. */
export interface ReachTraits {
  /** `challenge`: only a server that asks for a token starts a login; `login`: the person's command does. */
  starts: 'challenge' | 'login'
  /** Statuses besides 401 that ask for a token. */
  alsoAsking: readonly ('403' | '403 insufficient_scope')[]
  /** What it sends first. */
  probe: 'POST' | 'GET'
  /** Gives up when the endpoint answers 5xx, even though the person asked for the login. */
  serverErrorStops: boolean
  /** Signs in when only a later call is refused (`initialize` needed no token). */
  midSession: boolean
  /** Speaks the older HTTP+SSE transport, by itself or when configured to; absent when nobody says. */
  sse?: boolean
  /** What a 401 must carry before it signs in: a `WWW-Authenticate`, or one with `resource_metadata`. */
  needsChallenge?: 'header' | 'metadata'
  /** Looks for metadata at `scheme://host`, whatever the port. */
  dropsPort?: boolean
  /** Takes a server that needs no token for a broken one. */
  openRefused?: boolean
  /** What it prints for an answer it cannot use; `{body}`, `{status}`, `{type}`, `{url}` are filled in. */
  refusal: { status: string; type: string }
}

/** How `WWW-Authenticate` is read. */
export type ChallengeReader =
  /** First word must be Bearer; then the first `name=value` anywhere (TypeScript SDK 1). */
  | 'sdk-v1'
  /** The same with DPoP beside Bearer (TypeScript SDK 2). */
  | 'sdk-v2'
  /** The first `resource_metadata=` in the joined header. */
  | 'anywhere'
  /** The first that is a URL in each header by itself, whatever the case (rmcp). */
  | 'each'
  /** The Bearer challenge found by RFC 9110, its parameters by `name=value` (MCP Inspector). */
  | 'bearer'
  /** Parsed by RFC 9110; a header with a mistake in it is no challenge. */
  | 'strict'
  | 'ignored'

export interface ResourceTraits {
  reader: ChallengeReader
  /** With several headers only the last is seen. */
  lastHeaderOnly?: boolean
  /** A relative URL in the challenge is resolved against the server. */
  relative: boolean
  /** A value that is no absolute URL ends the login. */
  badUrlStops?: boolean
  /** A URL on another origin: used, ignored, or the end of the login. */
  foreign: 'used' | 'ignored' | 'fatal'
  /** What follows a named document that cannot be had. */
  afterNamed: 'nothing' | 'well-known'
  places: readonly ('path' | 'append' | 'root')[]
  /** The next place is asked after any failure, after 4xx only, or after 4xx and 502. */
  next: 'any' | '4xx' | '4xx-502'
  /** A 5xx ends the login instead of counting as absent. */
  serverErrorStops: boolean
  redirects: 'origin' | 'all' | 'none'
  shape: 'sdk' | 'rmcp' | 'vscode' | 'json' | 'oauth4webapi' | 'zed'
  /** Without the document there is no login. */
  required: boolean
  compare: 'sdk' | 'path' | 'rmcp' | 'href' | 'vscode' | 'exact' | 'none'
  /** The text for a mismatch; `{resource}` and `{server}` are filled in. */
  mismatch: string
  /** Reads the raw document once more before the library does, and trips over members of another type. */
  eager?: boolean
}

export interface ServerTraits {
  /** Which of several authorization servers is used. */
  choose: 'first' | 'each'
  /** Where metadata is looked for, given an issuer. */
  places: 'sdk' | 'rmcp' | 'gemini' | 'vscode' | 'oauth' | 'root-oauth'
  /** Who is the authorization server when none is named. */
  unnamed: 'origin' | 'endpoint' | 'none'
  /** After a named one without metadata: default endpoints on it, the server itself, or the end. */
  namedEmpty: 'defaults' | 'unnamed' | 'stop'
  /** After an unnamed one without metadata. */
  unnamedEmpty: 'defaults' | 'stop'
  /** A body that is no metadata ends the login, or the next place is asked. */
  malformed: 'stop' | 'next'
  serverError: 'stop' | 'stop-but-502' | 'next'
  redirects: 'origin' | 'all' | 'none'
  shape:
    | 'sdk'
    | 'sdk-lenient-openid'
    | 'rmcp'
    | 'endpoints'
    | 'vscode'
    | 'oauth4webapi'
    | 'zed'
    | 'sdk-types'
  issuer: 'ignored' | 'sdk-v2' | 'rmcp' | 'href' | 'exact'
  /** `listed`: refuses a list without S256; `required`: refuses a missing list as well. */
  pkce: 'ignored' | 'listed' | 'required'
  /** `listed` refuses a list without `code`. */
  responseTypes: 'ignored' | 'listed'
  /** Joins `scopes_supported` without looking whether it is a list. */
  joinsScopes?: boolean
  /** Refuses a token endpoint on plain http that is not loopback. */
  secureTokenEndpoint: boolean
  notFound: string
}

export interface RegistrationTraits {
  /** In the order in which they are tried. */
  methods: readonly ('pre-registered' | 'cimd' | 'dynamic')[]
  /** Its client metadata document, and whether `none` must be listed before it is used. */
  cimd: { url: string; needsNone: boolean } | null
  redirectUris: readonly string[]
  /** Those of a dynamic registration where they differ, with `<port>` and the like for what changes. */
  registers?: readonly string[]
  clientName: string | null
  /** Where it registers for more than the code and refresh grants. */
  grantTypes?: readonly string[]
  /** Leaves out grant types that the server does not list. */
  onlyListedGrants?: boolean
  /** Members beside the usual ones (`client_uri`, `software_id`). */
  alsoSends?: Readonly<Record<string, string>>
  /** Registers with an `application_type`; without it some servers take it for a web client. */
  applicationType: boolean
  /** `listed`: asks for a method of the server's list; `none`: always registers as a public client. */
  authMethod: 'none' | 'listed'
  shape: 'sdk-v1' | 'sdk-v2' | 'rmcp' | 'client-id' | 'oauth4webapi' | 'zed'
  /** Accepts only 201. */
  createdOnly: boolean
  /** Looks for the metadata once more at the issuer's origin, when a challenge led to it. */
  rediscovers?: boolean
  /** An assigned method that needs a secret nobody issued ends the login. */
  secretNeeded: boolean
  missing: string
  refused: string
}

export interface CallbackTraits {
  /** `required`: must come back unchanged; `known`: only a wrong one hurts; `ignored`. */
  state: 'required' | 'known' | 'ignored'
  /** `advertised`: RFC 9207; `known-issuer`: wanted whenever metadata named an issuer. */
  iss: 'ignored' | 'advertised' | 'known-issuer'
  /** Compared byte for byte, or with trailing slashes trimmed. */
  issCompare: 'exact' | 'trimmed'
  /** Cannot finish when metadata named no issuer. */
  issuerNeeded: boolean
  emptyCode: 'refused' | 'accepted'
  /** Refuses a parameter that comes twice. */
  onlyOnce?: boolean
  /** Takes a code even when an error stands beside it. */
  codeBeforeError: boolean
  messages: { state: string; iss: string; missingIss: string; code: string; error: string }
}

export interface TokenTraits {
  shape: 'sdk' | 'oauth2-rs' | 'lenient' | 'oauth4webapi' | 'zed' | 'vscode'
  /** Content types accepted besides none at all. */
  type: 'any' | 'json'
  okOnly: boolean
  /** Goes where a 307 points. */
  follows: boolean
  /** Takes 0 seconds for no limit. */
  zeroIsForever?: boolean
  /** Seconds below which a token without a refresh token counts as expired; null when nobody looks. */
  minimumLife: number | null
  refused: string
}

export interface UseTraits {
  /** Speaks only revisions with `initialize`. */
  legacyOnly: boolean
  /** Answers a 403 for scope with a new login (step-up). */
  stepUp: boolean
  /** Answers a 401 with a refresh, where it has a refresh token, and sends the request once more. */
  renews: boolean
  refused: string
  /** Shown when the server refuses a fresh token with 401. */
  unauthorized: string
  /** What the answer to `initialize` must hold. */
  handshake: 'sdk' | 'rmcp' | 'any'
}

/** A client that signs in by itself, as traits that {@link simulate} walks. */
export interface OAuthProfile {
  id: ProfileId
  kind: 'oauth'
  source: Source
  origin: 'local' | 'cloud'
  /** The library whose code decides, when it is one that can be replayed. */
  library: 'sdk-v1' | 'sdk-v2' | 'oauth4webapi' | null
  /** Where requested scopes come from, first hit wins; for people, and for `invalid_scope`. */
  scopes: readonly (
    | 'configured'
    | 'challenge'
    | 'resource'
    | 'server'
    | 'registration'
    | 'identity'
  )[]
  /** Adds `offline_access` where the authorization server lists it. */
  offlineAccess: boolean
  /** The `resource` parameter it sends. */
  resourceParameter: 'metadata' | 'server-url' | 'none'
  /** Milliseconds it waits for one answer of the authorization server; null when it waits long. */
  timeoutMs: number | null
  reach: ReachTraits
  resource: ResourceTraits
  server: ServerTraits
  registration: RegistrationTraits
  callback: CallbackTraits
  token: TokenTraits
  use: UseTraits
  /** Wraps a message as this client prints it; `{message}` stands for the text. */
  wrap: string
}

/** A client or a file that must be given a token and never signs in by itself. */
export interface TokenProfile {
  id: ProfileId
  kind: 'token'
  source: Source
  origin: 'local' | 'cloud'
}

export type Profile = OAuthProfile | TokenProfile
