import type { Exchange } from '@/lib/http/exchange'
import type { SpecId } from '@/lib/spec/references'
import type { Revision } from '@/lib/spec/revisions'
import type { FactName, Facts } from './facts'
import type { Settings } from './settings'

export const stepIds = [
  'challenge',
  'resource-metadata',
  'server-metadata',
  'registration',
  'client-authentication',
  'authorization-request',
  'authorization-response',
  'identity-provider',
  'identity-sign-in',
  'identity-assertion',
  'workload-assertion',
  'token',
  'verify',
  'step-up',
  'refresh',
  'revocation',
  'introspection',
  'access',
  'expired-token',
] as const
export type StepId = (typeof stepIds)[number]

export type StepState = 'pending' | 'running' | 'waiting' | 'done' | 'failed' | 'skipped'

export interface StepRecord {
  id: StepId
  state: StepState
  /** Milliseconds of work, waiting for a person excluded. */
  ms: number | null
  /** One sentence on what came out of it, or why it was skipped. */
  note: string | null
  error: StepError | null
  /** Facts that stand because of this step; forgotten when it is run again. */
  learned: FactName[]
}

/** Why a step has nothing to go on with, and what a person can do about it. */
export interface StepError {
  code: string
  message: string
  hint: string
}

/** What a strict client would have refused here. */
export interface Objection {
  step: StepId
  /** Stable: an `oauth4webapi` error code, or one of ours in kebab-case. */
  code: string
  message: string
  spec: SpecId | null
  evidence: { exchange: number; at: string } | null
  /** The specification tells clients to stop here; otherwise it is the strict judge's opinion. */
  mandatory: boolean
  /** The inspection went on all the same. */
  overruled: boolean
}

/** The whole inspection as plain JSON: everything else in the product is computed from it. */
export interface Trace {
  schema: 1
  /** As the person typed it. */
  server: string
  revision: Revision
  settings: Settings
  startedAt: string
  round: number
  /** The person pressed *Sign in*: the flow runs to the end by itself once the callback is heard. */
  consented: boolean
  steps: StepRecord[]
  exchanges: Exchange[]
  facts: Facts
  objections: Objection[]
}
