import type { TransportFailure } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'
import type { OAuthProfile } from '../profiles/profile'
import type { TraceRecord } from './record'

/** Parts of a login, in order; each is one file beside this one. */
export const phases = [
  'reach',
  'discover-resource',
  'discover-server',
  'register',
  'authorize',
  'callback',
  'token',
  'use',
] as const
export type Phase = (typeof phases)[number]

/** The end of a client's way: it refuses, or the record does not say. */
export interface Stop {
  verdict: 'fails' | 'unknown'
  phase: Phase
  /** Rules this may correspond to, the likeliest first. */
  rules: readonly string[]
  message: string
  exchange: number | null
  /** The message is our explanation, and not what the client shows. */
  ours?: true
}

/** What a client has learned on its way; each phase reads what earlier ones left. */
export interface Walk {
  profile: OAuthProfile
  record: TraceRecord
  /** `resource_metadata` as this client reads the challenge. */
  namedMetadata: string | null
  /** `scope` as this client reads the challenge. */
  challengedScope: string | null
  resourceMetadata: JsonObject | null
  /** The challenge led to the resource metadata, and that to the server metadata. */
  byChallenge: boolean
  /** The authorization server as named; null when nobody names one. */
  issuer: string | null
  /** Null after falling back to default endpoints. */
  metadata: JsonObject | null
  endpoints: { authorization: string; token: string; registration: string | null } | null
  client: { via: 'pre-registered' | 'cimd' | 'dynamic'; response: JsonObject | null } | null
  /** Goes on with default endpoints that nobody looked at. */
  guessed: boolean
  /** Rules for what it could not use on its way, and went on without. */
  setbacks: string[]
  /** Nothing has to be signed in to. */
  open: boolean
  /** Phases for which nothing is on record; the client got no further than what we know. */
  unrecorded: Phase[]
}

const ruleOfFailure: Partial<Record<TransportFailure, string>> = {
  dns: 'unreachable-dns',
  timeout: 'unreachable-timeout',
  tls: 'tls-chain-or-name',
  'malformed-response': 'unreachable-not-http',
  'headers-too-large': 'unreachable-not-http',
}

/** Rules for a server that does not answer at all. */
export function networkRules({ code }: { code: TransportFailure }): readonly string[] {
  return [ruleOfFailure[code] ?? 'unreachable-refused', 'private-or-localhost-url']
}

export function fails(
  phase: Phase,
  rules: readonly string[],
  message: string,
  exchange: number | null = null,
): Stop {
  return { verdict: 'fails', phase, rules, message, exchange }
}

export function unknown(phase: Phase, message: string): Stop {
  return { verdict: 'unknown', phase, rules: [], message, exchange: null, ours: true }
}

/** Puts this server's values into a client's text. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : slot,
  )
}
