import type { Facts } from '@/lib/flow/facts'
import type { Settings } from '@/lib/flow/settings'
import type { StepId } from '@/lib/flow/trace'
import type { Exchange, WireRequest } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'
import type { Revision } from '@/lib/spec/revisions'
import type { HeadersIn, Reply } from './reply'

/** Members to set on a healthy object; `undefined` removes one. */
export type Change = Readonly<Record<string, unknown>>

/** Parameters to set; null removes one. */
export type Parameters = Readonly<Record<string, string | null>>

/** One more exchange than a login has. */
export interface ExtraExchange {
  step: StepId
  request: Partial<WireRequest>
  reply: Reply
  probe?: string
  round?: number
  over?: Partial<Exchange>
}

/** Everything that a test may change about the healthy login. */
export interface Plan {
  server: string
  revision: Revision
  settings: Partial<Settings>
  upTo: StepId | null
  challenge: Reply | Partial<{ status: number; headers: HeadersIn; body: string | JsonObject }>
  eventStream: Reply | null
  preflight: Reply | null
  resourceMetadata: Change | Reply
  oauthMetadata: Change | Reply
  openidConfiguration: Change | Reply
  documents: Readonly<Record<string, Reply>>
  registration: Change | Reply
  registrationRequest: Change
  authorization: Parameters
  callback: Parameters | string | null
  token: Change | Reply
  tokenRequest: Parameters
  claims: Change
  verify: Reply | null
  calls: Readonly<Record<string, Reply>>
  extra: readonly ExtraExchange[]
  facts: Facts
}

export const healthyPlan: Plan = {
  server: 'https://mcp.example.com/mcp',
  revision: '2026-07-28',
  settings: {},
  upTo: null,
  challenge: {},
  eventStream: null,
  preflight: null,
  resourceMetadata: {},
  oauthMetadata: {},
  openidConfiguration: {},
  documents: {},
  registration: {},
  registrationRequest: {},
  authorization: {},
  callback: {},
  token: {},
  tokenRequest: {},
  claims: {},
  verify: null,
  calls: {},
  extra: [],
  facts: {},
}

/** The object with the changes made; members set to `undefined` are gone. */
export function changed(object: JsonObject, change: Change): JsonObject {
  const merged = { ...object, ...change }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
}
