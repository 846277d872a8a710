import type { ClientId } from '@/lib/clients/ids'
import type { ClientVerdict } from '@/lib/clients/verdict'
import type { Grant, Mode } from '@/lib/flow/settings'
import type { StepId, StepState } from '@/lib/flow/trace'
import type { Evidence, Severity } from '@/lib/rules/rule'
import type { Revision } from '@/lib/spec/revisions'
import type { DocumentId } from './documents'
import type { Change } from './json-changes'
import type { NoiseId } from './noise'

/** What changed between two runs: a stable interface that other programs read. Plain JSON without a secret. */
export interface Comparison {
  schema: 1
  before: Side
  after: Side
  /** False: URLs of the first were read as those of the second before anything was compared. */
  sameServer: boolean
  /** A new finding of level error, or a step that was done and fails now. */
  worse: boolean
  /** `2 findings fixed, 1 new.` */
  headline: string
  counts: Record<FindingFate, number>
  /** Settings that differ, by JSON pointer: what makes the two less alike than one would like. */
  settings: Change[]
  findings: FindingChange[]
  documents: DocumentChange[]
  exchanges: ExchangeChange[]
  steps: StepChange[]
  clients: ClientChange[]
  /** What differs between any two runs, and how often it was left aside here. */
  noise: { id: NoiseId; title: string; count: number }[]
}

export interface Side {
  server: string
  /** ISO 8601. */
  startedAt: string
  revision: Revision
  mode: Mode
  grant: Grant
  /** Findings that are no consequence of another. */
  errors: number
  warnings: number
}

/** `unseen`: found before, and its rule could not look this time, so nobody knows. */
export type FindingFate = 'fixed' | 'new' | 'remaining' | 'unseen'

export interface FindingChange {
  rule: string
  fate: FindingFate
  /** It follows from another finding with the same fate, and is not counted beside it. */
  follows: string | null
  /** False for a new finding whose rule had nothing to look at before. */
  looked: boolean
  before: FoundFinding | null
  after: FoundFinding | null
}

export interface FoundFinding {
  severity: Severity
  step: StepId
  title: string
  remark: string
  /** With the request it points to, as `GET https://…`. */
  evidence: (Evidence & { request: string })[]
}

/** How two things that belong together stand to each other. */
export type Presence = 'both' | 'only-before' | 'only-after'

export interface DocumentChange {
  id: DocumentId
  title: string
  presence: Presence
  changes: Change[]
  /** Changes beyond those listed. */
  more: number
}

/** Only exchanges with a difference, however small. */
export interface ExchangeChange {
  step: string
  purpose: string
  probe: string | null
  presence: Presence
  before: ExchangeSide | null
  after: ExchangeSide | null
  /** Sent to another path. */
  moved: boolean
  /** Response headers; `at` is `header:<name>`. */
  headers: Change[]
  /** Members of a JSON body that no document stands for. */
  body: Change[]
}

export interface ExchangeSide {
  exchange: number
  method: string
  url: string
  /** The status code, or why no answer came. */
  outcome: string
}

export interface StepChange {
  step: StepId
  before: StepState
  after: StepState
  /** Why it failed before, or fails now. */
  beforeError: string | null
  afterError: string | null
}

export interface ClientChange {
  id: ClientId
  before: ClientVerdict['verdict']
  after: ClientVerdict['verdict']
  /** Rule ids that decide it now. */
  because: string[]
}
