import { nextStep } from '@/lib/flow/flow-state'
import type { StepId, Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'

/** The step worth looking at when nobody picked one: where the flow is, else the first root cause, else the last. */
export function followedStep(trace: Trace, diagnosis: Diagnosis | null): StepId {
  const active = trace.steps.find(
    ({ state }) => state === 'running' || state === 'failed' || state === 'waiting',
  )
  if (active) return active.id
  const next = nextStep(trace)
  if (trace.round > 1 && next) return next.id
  const seen = new Set(trace.steps.map(({ id }) => id))
  const cause = diagnosis?.findings.find(
    (finding) => finding.rootCause && finding.severity !== 'info' && seen.has(finding.step),
  )
  if (cause) return cause.step
  return trace.steps.findLast(({ state }) => state === 'done')?.id ?? 'challenge'
}
