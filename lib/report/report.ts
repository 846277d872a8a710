import type { ClientId } from '@/lib/clients/ids'
import type { ClientVerdict } from '@/lib/clients/verdict'
import type { ComparedValue, RevocationProof, TokenProof } from '@/lib/flow/facts'
import type { Reuse } from '@/lib/flow/refresh-reuse'
import type { Grant, Mode } from '@/lib/flow/settings'
import type { StepError, StepId, Trace } from '@/lib/flow/trace'
import type { Claim, TokenInspection } from '@/lib/rules/claims/claim'
import type { RuleResult } from '@/lib/rules/diagnosis'
import type { Protection } from '@/lib/rules/protection'
import type { Evidence, Fix, Severity } from '@/lib/rules/rule'
import type { Reference } from '@/lib/spec/references'
import type { Revision } from '@/lib/spec/revisions'

/** What `--json` prints: a stable interface that other programs read. Plain JSON. */
export interface Report {
  schema: 1
  /** The inspector's own version. */
  version: string
  server: string
  revision: Revision
  mode: Mode
  grant: Grant
  startedAt: string
  /** `problems`: error-level findings, but nothing stopped; `blocked`: the login cannot go on. */
  outcome: 'ok' | 'problems' | 'blocked'
  steps: ReportStep[]
  /** How the server tells who calls; null when nobody has looked. */
  protection: Protection | null
  findings: ReportFinding[]
  /** Every rule with its result, so that a reader knows what was looked at. */
  rules: RuleResult[]
  clients: ReportClient[]
  /** Null when there was no login. */
  token: ReportToken | null
  trace: Trace
}

export interface ReportStep {
  id: StepId
  state: 'done' | 'failed' | 'skipped' | 'waiting'
  ms: number | null
  note: string | null
  error: StepError | null
}

export interface ReportFinding {
  rule: string
  outcome: 'fail'
  severity: Severity
  step: StepId
  title: string
  why: string
  /** What to do, followed by the literal bytes to send where there are any. */
  fix: string
  /** The same in its parts. */
  remedy: Fix
  recipe: { stack: string; text: string } | null
  spec: Reference[]
  evidence: Evidence[]
  remark: string
  rootCause: boolean
  causedBy: string | null
  breaks: ClientId[]
}

export interface ReportClient extends ClientVerdict {
  id: ClientId
}

export interface ReportToken {
  type: string
  /** ISO 8601; null when the server did not say. */
  expiresAt: string | null
  scope: string | null
  /** Whether there is one; the value itself only with `--show-secrets`. */
  refreshable: boolean
  /** Null where the recording hides it. */
  kind: TokenInspection['kind'] | null
  /** What it is, in one sentence. */
  summary: string
  signature: TokenInspection['signature']
  /** Claim by claim, RFC 9068; empty for an opaque token. */
  claims: ReportClaim[]
  idToken: (Omit<TokenInspection, 'claims'> & { claims: ReportClaim[] }) | null
  /** What was done with it after the login; null where nothing was. */
  life: {
    refreshed: ComparedValue[] | null
    reused: Reuse | null
    introspected: ReportClaim[] | null
    expired: TokenProof | null
    revoked: RevocationProof | null
  }
  accessToken?: string
  refreshToken?: string
}

export interface ReportClaim extends Omit<Claim, 'spec'> {
  /** `[hidden]` where it may say who somebody is, unless secrets are shown; null when it is not there. */
  value: unknown
  spec: Reference | null
}
