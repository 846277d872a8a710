import type { ClientVerdict } from '@/lib/clients/verdict'
import { readAccessToken } from '@/lib/flow/access-token'
import type { Trace } from '@/lib/flow/trace'
import type { JsonObject } from '@/lib/http/json'
import { redactorFor, redactTrace } from '@/lib/report/redact-trace'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'

/** What of a finding is compared; a report and a diagnosis both have it. */
export type RunFinding = Pick<
  Finding,
  'rule' | 'severity' | 'step' | 'title' | 'remark' | 'evidence' | 'rootCause' | 'causedBy'
>

/**
 * A trace with what was found in it at the time: one side of a comparison. What was found is kept
 * because the redacted trace no longer shows all of it: the claims of a hidden token, for instance.
 */
export interface Run<Found extends RunFinding = RunFinding> {
  trace: Trace
  diagnosis: { findings: readonly Found[]; results: Diagnosis['results'] }
  verdicts: readonly ClientVerdict[]
  /** Of the access token, when it is a JWT. */
  claims: JsonObject | null
}

export function runOf(
  trace: Trace,
  diagnosis: Diagnosis,
  verdicts: readonly ClientVerdict[],
): Run<Finding> {
  const token: unknown = trace.facts.accessToken?.value
  const { claims } = readAccessToken(typeof token === 'string' ? token : '')
  return { trace, diagnosis, verdicts, claims }
}

/** The run as it may be kept, shown or shared; redacting twice changes nothing. */
export function redactRun<Found extends RunFinding>(run: Run<Found>): Run<Found> {
  const { trace, ...found } = run
  return { ...redactorFor(trace)(found), trace: redactTrace(trace) }
}

/** What was found at the time, with the opinion of rules that have come since. */
export function recalled<Found extends RunFinding>(kept: Run<Found>, now: Run<Found>): Run<Found> {
  const judged = new Set(kept.diagnosis.results.map(({ rule }) => rule))
  const isLater = ({ rule }: { rule: string }) => !judged.has(rule)
  return {
    ...kept,
    diagnosis: {
      findings: [...kept.diagnosis.findings, ...now.diagnosis.findings.filter(isLater)],
      results: [...kept.diagnosis.results, ...now.diagnosis.results.filter(isLater)],
    },
    verdicts: kept.verdicts.length > 0 ? kept.verdicts : now.verdicts,
    claims: kept.claims ?? now.claims,
  }
}
