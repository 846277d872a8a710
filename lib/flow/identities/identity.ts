import type { Header } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'
import type { Facts } from '../facts'

/**
 * How an identity shows who it is. `signed-in` is this inspection's own login, `scope` another token of
 * the same login; `headers` are public, such as what a proxy forwards, unless their names say otherwise.
 */
export type Credential =
  | { kind: 'anonymous' }
  | { kind: 'signed-in' }
  /** `prefix` with its trailing space, `Bearer `; empty for a bare key. */
  | { kind: 'token'; header: string; prefix: string; accessToken: string }
  | { kind: 'headers'; headers: readonly Header[] }
  | { kind: 'scope'; scope: string }

/** Somebody who may call the server. */
export interface Identity {
  /** Unique within an inspection. */
  name: string
  credential: Credential
}

/** How a refusal was said; `tool-error` is a result with `isError`. */
export const refusals = [
  'http-401',
  'http-403',
  'insufficient-scope',
  'json-rpc-error',
  'tool-error',
] as const
export type RefusedBy = (typeof refusals)[number]

/** What a request came to. `exchange` is null when nothing was sent. */
export type Outcome =
  | { kind: 'allowed'; exchange: number | null }
  | {
      kind: 'refused'
      by: RefusedBy
      /** What the server said, or the scope that it asks for. */
      message: string
      /** JSON-RPC error code; null for refusals by status. */
      code: number | null
      exchange: number | null
    }
  | { kind: 'failed'; message: string; exchange: number | null }

export const listKinds = ['tools', 'resources', 'templates', 'prompts'] as const
export type ListKind = (typeof listKinds)[number]

/** One thing that was listed; `name` is the URI of a resource and the URI template of a template. */
export interface Listed {
  name: string
  title: string | null
  description: string | null
  /** A tool's input schema, or the arguments of a prompt. */
  input: unknown
}

export interface Listing {
  outcome: Outcome
  items: Listed[]
  /** False when the pages did not end within the bound. */
  complete: boolean
}

/** A call of the person's choice; `name` is the URI for `resources/read`. */
export interface AccessCall {
  method: 'tools/call' | 'resources/read' | 'prompts/get'
  name: string
  arguments: JsonObject
}

export interface Attempt {
  call: AccessCall
  outcome: Outcome
  result: unknown
}

/** What one identity was seen to reach. */
export interface IdentityAccess {
  identity: Identity
  /** The sign-in that waits for the browser; null otherwise. */
  signIn: Facts | null
  /** Token and scope that a `scope` identity was given. */
  accessToken: string | null
  grantedScope: string | null
  /** Whether it gets in at all; null until that is known. */
  door: Outcome | null
  protocolVersion: string | null
  /** Null for what the server does not offer to this identity. */
  lists: Record<ListKind, Listing | null>
  calls: Attempt[]
}

/** An identity of which nothing is known yet. */
export function newAccess(identity: Identity): IdentityAccess {
  return {
    identity,
    signIn: null,
    accessToken: null,
    grantedScope: null,
    door: null,
    protocolVersion: null,
    lists: { tools: null, resources: null, templates: null, prompts: null },
    calls: [],
  }
}

/** The list with this identity's entry replaced, or added at the end. */
export function withAccess(
  all: readonly IdentityAccess[],
  changed: IdentityAccess,
): IdentityAccess[] {
  const { name } = changed.identity
  return all.some(({ identity }) => identity.name === name)
    ? all.map((known) => (known.identity.name === name ? changed : known))
    : [...all, changed]
}
