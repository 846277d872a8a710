import type { Tone } from '@/components/ui/status'
import type { StepId, StepState } from '@/lib/flow/trace'
import type { Finding } from '@/lib/rules/diagnosis'

/** Titles that are too long for the rail. */
export const railTitles: Partial<Record<StepId, string>> = {
  'resource-metadata': 'Protected resource',
  'server-metadata': 'Authorization server',
}

const stateTones: Record<StepState, Tone> = {
  pending: 'idle',
  running: 'busy',
  waiting: 'wait',
  done: 'ok',
  failed: 'bad',
  skipped: 'idle',
}

const stateWords: Record<StepState, string> = {
  pending: 'not run yet',
  running: 'running',
  waiting: 'waiting for you',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
}

/** Glyph and words of a step: its state, unless what was found there weighs more. */
export function stepStatus(
  state: StepState,
  findings: readonly Finding[],
): { tone: Tone; words: string } {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const settled = state === 'done' || state === 'skipped'
  const tone = settled && errors > 0 ? 'bad' : settled && warnings > 0 ? 'warn' : stateTones[state]
  const words = [
    stateWords[state],
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ]
  return { tone, words: words.join(', ') }
}
