import type { FactName, Facts, FactValues } from '@/lib/flow/facts'
import type { StepId, Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'
import type { Challenge, ChallengeProblem } from '@/lib/http/www-authenticate'
import type { Revision, RevisionTraits } from '@/lib/spec/revisions'
import type { Evidence } from './rule'

/** An answer with its parsed body. */
export interface Document {
  exchange: Exchange
  url: string
  status: number
  /** Null when the body is not a JSON object. */
  json: JsonObject | null
}

/** Parts of a JWT, unverified; `kind` tells what the token looks like from outside. */
export interface TokenView {
  raw: string
  kind: 'jwt' | 'jwe' | 'opaque'
  header: JsonObject | null
  claims: JsonObject | null
}

/**
 * What rules read: parses of the trace, each computed once and kept.
 * Rules never parse HTTP themselves.
 */
export interface View {
  trace: Trace
  revision: Revision
  traits: RevisionTraits
  /** The MCP endpoint that was inspected. */
  server: URL
  /** HTTP exchanges of a step that belong to the login (no probes), in order. */
  exchanges(step: StepId): Exchange[]
  /** Exchanges of one deeper check. */
  probes(id: string): Exchange[]
  fact<Name extends FactName>(name: Name): FactValues[Name] | null
  facts: Facts
  /** The answer to the request without a token that decides (the last of the `challenge` step), if any came. */
  unauthenticated: Exchange | null
  challenges: { all: Challenge[]; problems: ChallengeProblem[]; bearer: Challenge | null }
  /** A parameter of the deciding challenge. */
  challengeParameter(name: string): string | null
  /** Every resource metadata candidate that was requested. */
  resourceDocuments: Document[]
  /** The one that is used. */
  resourceMetadata: Document | null
  serverDocuments: Document[]
  serverMetadata: Document | null
  /** Request body and answer of dynamic registration. */
  registration: {
    exchange: Exchange
    request: JsonObject | null
    response: JsonObject | null
  } | null
  authorization: { exchange: Exchange | null; url: URL; parameters: URLSearchParams } | null
  callback: { exchange: Exchange | null; url: URL; parameters: URLSearchParams } | null
  /** The code (or other grant) exchange; the last one when there are several rounds. */
  token: { exchange: Exchange; parameters: URLSearchParams; json: JsonObject | null } | null
  accessToken: TokenView | null
  /** MCP requests sent with the token. */
  calls: Exchange[]
  /** Stacks recognised from outside: `fastmcp`, `python-sdk`, `typescript-sdk`, `entra`, `auth0`, … */
  stacks: ReadonlySet<string>
  /** `https://HOST/.well-known/oauth-protected-resource/PATH` for the inspected endpoint. */
  resourceMetadataUrl: string
  /** The canonical resource identifier of the inspected endpoint (no trailing slash, no fragment). */
  canonicalResource: string
  at(exchange: Exchange | null | undefined, place: string): Evidence[]
}
