import type { ClientId } from '@/lib/clients/ids'
import type { StepId } from '@/lib/flow/trace'
import type { Reference } from '@/lib/spec/references'
import type { Protection } from './protection'
import type { Evidence, Fix, Severity } from './rule'

/** Plain JSON: what a report, the page and the command line show of a failed rule. */
export interface Finding {
  rule: string
  outcome: 'fail'
  severity: Severity
  step: StepId
  title: string
  why: string
  fix: Fix
  /** Recipe for the recognised stack, if any. */
  recipe: { stack: string; text: string } | null
  spec: Reference[]
  evidence: Evidence[]
  /** Shown next to the first evidence. */
  remark: string
  rootCause: boolean
  /** The rule it is a consequence of. */
  causedBy: string | null
  breaks: ClientId[]
}

export interface RuleResult {
  rule: string
  outcome: 'fail' | 'pass' | 'unknown' | 'inapplicable'
}

export interface Diagnosis {
  /** Root causes first, by severity and stage; each followed by its consequences. */
  findings: Finding[]
  /** One for every rule, so that a report can say what was checked. */
  results: RuleResult[]
  /** How the server tells who calls; null as long as nobody has looked. */
  protection: Protection | null
}
