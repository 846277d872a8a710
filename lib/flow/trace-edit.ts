import type { Exchange } from '@/lib/http/exchange'
import type { Settings } from './settings'
import type { Step } from './step'
import { lifecycleSteps } from './steps'
import type { StepId, Trace } from './trace'

/** Whose exchange it is, when it is no part of the login. */
export type Mark = Pick<Exchange, 'probe' | 'identity'>

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
  // Without the token there is nothing that was done with it.
  if (undone.has('token')) for (const id of Object.keys(lifecycleSteps)) undone.add(id)
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

/** The trace's step records with one of them replaced or added. */
export function withRecord(trace: Trace, changed: Trace['steps'][number]): Trace['steps'] {
  const known = trace.steps.some((step) => step.id === changed.id)
  return known
    ? trace.steps.map((step) => (step.id === changed.id ? changed : step))
    : [...trace.steps, changed]
}

/** A page that was closed in the middle of a step runs that step again. */
export function forgetInterrupted(trace: Trace): Trace {
  const steps = trace.steps.map((step) =>
    step.state === 'running' ? { ...step, state: 'pending' as const } : step,
  )
  return { ...trace, steps }
}

/** Lets the step that an objection stopped count as done. */
export function overrule(trace: Trace): Trace {
  const stopped = trace.steps.find((step) => step.state === 'failed')
  if (!stopped || !trace.objections.some((o) => o.step === stopped.id && !o.overruled)) return trace
  return {
    ...trace,
    steps: trace.steps.map((step) =>
      step === stopped ? { ...step, state: 'done', error: null } : step,
    ),
    objections: trace.objections.map((o) =>
      o.step === stopped.id ? { ...o, overruled: true } : o,
    ),
  }
}

/** The browser's trip to the authorization endpoint; when the host sent it itself, that exchange learns the callback. */
export function navigation(
  trace: Trace,
  step: StepId,
  purpose: string,
  url: string,
  callback: string | null,
  now: number,
  mark: Mark = {},
): Exchange {
  const open = trace.exchanges.findLast((e) =>
    mark.identity === undefined
      ? e.step === step && e.round === trace.round && !e.superseded && e.request.method === 'GET'
      : e.request.url === url,
  )
  if (open) return { ...open, ...(callback ? { callback } : {}) }
  return {
    id: trace.exchanges.length,
    step,
    round: trace.round,
    purpose,
    via: 'browser',
    request: { method: 'GET', url, headers: [], body: null },
    response: null,
    failure: null,
    startedAt: new Date(now).toISOString(),
    timings: { total: 0 },
    remoteAddress: null,
    tls: null,
    ...mark,
    ...(callback ? { callback } : {}),
  }
}
