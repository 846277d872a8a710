import type { Settings } from './settings'
import type { Step } from './step'
import type { StepId, Trace } from './trace'

export function newTrace(server: string, settings: Settings, now: number): Trace {
  return {
    schema: 1,
    server,
    revision: settings.revision,
    settings,
    startedAt: new Date(now).toISOString(),
    round: 1,
    consented: false,
    steps: [],
    exchanges: [],
    facts: {},
    objections: [],
  }
}

/**
 * Takes back what a step and everything after it learned, so that it can run again.
 * `superseded` marks their exchanges as history; `next-round` and `keep` leave them standing, and
 * the registered client survives a new round because credentials belong to the issuer.
 */
export function forget(
  trace: Trace,
  steps: readonly Step[],
  from: StepId,
  exchanges: 'superseded' | 'next-round' | 'keep',
): Trace {
  const ids = steps.map(({ id }) => id)
  const undone = new Set<string>(ids.slice(Math.max(ids.indexOf(from), 0)))
  const facts = { ...trace.facts }
  for (const step of trace.steps) {
    if (!undone.has(step.id)) continue
    for (const name of step.learned) {
      if (exchanges !== 'next-round' || name !== 'client') delete facts[name]
    }
  }
  return {
    ...trace,
    facts,
    steps: trace.steps.filter((step) => !undone.has(step.id)),
    objections: trace.objections.filter((objection) => !undone.has(objection.step)),
    exchanges:
      exchanges === 'superseded'
        ? trace.exchanges.map((e) => (undone.has(e.step) ? { ...e, superseded: true } : e))
        : trace.exchanges,
  }
}
