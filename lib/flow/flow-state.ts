import type { FlowState } from './inspection'
import type { Step } from './step'
import { planSteps } from './steps'
import type { StepId, StepRecord, Trace } from './trace'

/** The first step that has not been run; null at the end of the flow. */
export function nextStep(trace: Trace): Step | null {
  return planSteps(trace.settings).find(({ id }) => record(trace, id).state === 'pending') ?? null
}

/** How far a step has come; a step that was never run is pending. */
export function record(trace: Trace, id: StepId): StepRecord {
  const pending = { id, state: 'pending', ms: null, note: null, error: null, learned: [] } as const
  return trace.steps.find((step) => step.id === id) ?? { ...pending, learned: [] }
}

/** The steps of this inspection in order, run or not. */
export function stepRecords(trace: Trace): StepRecord[] {
  return planSteps(trace.settings).map(({ id }) => record(trace, id))
}

/** Where the whole flow stands, told from its steps alone. */
export function flowState(trace: Trace): FlowState {
  const states = stepRecords(trace).map((step) => step.state)
  if (states.includes('running')) return 'running'
  if (states.includes('failed')) return 'failed'
  if (states.every((state) => state === 'pending')) return 'idle'
  if (states.includes('waiting') || states.includes('pending')) return 'waiting'
  return 'done'
}

/** Whether a step failed or waits for the person, so that nothing after it may run. */
export function isHeldUp(trace: Trace): boolean {
  return stepRecords(trace).some(({ state }) => state === 'failed' || state === 'waiting')
}
