import { type Exchange, header } from '@/lib/http/exchange'
import { createRecorder } from '@/lib/http/record'
import { deeperChecks } from './deeper-checks'
import { flowState, isHeldUp, nextStep, record } from './flow-state'
import { awaiting } from './identities/awaiting'
import type { Host, Inspection } from './inspection'
import { userAgent } from './mcp-wire'
import type { Settings } from './settings'
import type { Env, Outgoing, Step } from './step'
import { isLifecycle, lifecycleSteps, planSteps } from './steps'
import { type SignInTrip, signInTrips } from './steps/browser-trip'
import type { StepId, Trace } from './trace'
import {
  forget,
  forgetInterrupted,
  type Mark,
  navigation,
  newTrace,
  overrule,
  withRecord,
} from './trace-edit'
import { runStep } from './walk'

/** Starts an inspection that has sent nothing yet. `server` must be an http(s) URL. */
export function createInspection(server: string, settings: Settings, host: Host): Inspection {
  return resumeInspection(newTrace(server, settings, host.now()), host)
}

/** Takes up a trace where it was left: after a reload, in another tab, or from a file. */
export function resumeInspection(start: Trace, host: Host): Inspection {
  let trace = forgetInterrupted(start)
  let abort = new AbortController()
  let tail: Promise<void> = Promise.resolve()
  const listeners = new Set<(trace: Trace) => void>()

  function set(next: Trace): void {
    trace = next
    for (const listener of listeners) listener(next)
  }

  function save(exchange: Exchange): void {
    const exchanges = trace.exchanges.slice()
    exchanges[exchange.id] = exchange
    set({ ...trace, exchanges })
  }

  function envFor(step: StepId, mark: Mark = {}): Env {
    const recorder = createRecorder({
      transport: host.transport,
      now: host.now,
      position: () => ({ step, round: trace.round, ...mark }),
      save,
      nextId: () => trace.exchanges.length,
      signal: abort.signal,
      timeoutMs: trace.settings.timeoutMs,
      ...(host.hold ? { hold: host.hold } : {}),
    })
    const send = ({ headers = [], body = null, ...request }: Outgoing) => {
      const named = header(headers, 'user-agent') !== null
      return recorder.send({ ...request, headers: named ? headers : [...headers, userAgent], body })
    }
    return {
      server: trace.server,
      settings: trace.settings,
      round: trace.round,
      get exchanges() {
        return trace.exchanges
      },
      send,
      fetch: recorder.fetch,
      now: host.now,
      random: host.random,
      signIn: (url, redirectUri) => host.signIn(url, redirectUri, send),
      signal: abort.signal,
      recordNavigation(purpose, url, callback) {
        const exchange = navigation(trace, step, purpose, url, callback, host.now(), mark)
        save(exchange)
        return exchange
      },
    }
  }

  /** Runs one step and reports whether the flow may go on by itself. */
  async function run(step: Step, mark?: Mark): Promise<boolean> {
    set({ ...trace, steps: withRecord(trace, { ...record(trace, step.id), state: 'running' }) })
    const outcome = await runStep(step, trace, envFor(step.id, mark))
    set({
      ...trace,
      facts: outcome.facts,
      steps: withRecord(trace, outcome.record),
      objections: [...trace.objections.filter((o) => o.step !== step.id), ...outcome.objections],
    })
    if (outcome.again) {
      const again = forget(trace, planSteps(trace.settings), outcome.again.from, 'next-round')
      const facts = { ...again.facts, ...outcome.learned }
      set({ ...again, facts, round: trace.round + 1, consented: false })
      return false
    }
    return outcome.record.state === 'done' || outcome.record.state === 'skipped'
  }

  async function runWhile(may: (step: Step) => boolean): Promise<void> {
    for (;;) {
      const step = nextStep(trace)
      if (!step || abort.signal.aborted || isHeldUp(trace) || !may(step)) return
      if (!(await run(step))) return
    }
  }

  /** Walks one after another, so that two presses never run the same step twice. */
  function queued(work: () => Promise<void>): Promise<void> {
    if (abort.signal.aborted) abort = new AbortController()
    tail = tail.then(work, work)
    return tail
  }

  /** What is sent in somebody's name is no part of the login. */
  const aborted = () => abort.signal.aborted
  const deeper = deeperChecks({ trace: () => trace, set, envFor, aborted })
  const runAs = (identity: string, step: Step) => run(step, { probe: 'access', identity })
  const isSkipped = (step: Step) => (step.skip?.(trace.facts, trace.settings) ?? null) !== null
  const harmless = (step: Step) => !step.sideEffects || isSkipped(step)
  const onwards = () => runWhile((step) => trace.consented || harmless(step))

  return {
    get trace() {
      return trace
    },
    get state() {
      return flowState(trace)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    inspect: () => queued(() => runWhile(harmless)),
    signIn: () =>
      queued(async () => {
        // Pressed again while the browser is away: the sign-in page is opened once more.
        const waiting = trace.steps.find(({ state }) => state === 'waiting')
        if (waiting) set(forget(trace, planSteps(trace.settings), waiting.id, 'superseded'))
        set({ ...trace, consented: true })
        await onwards()
      }),
    next: () =>
      queued(async () => {
        const step = nextStep(trace)
        // What has nothing to do is no step of the way: it needs no press of its own.
        if (step && !isHeldUp(trace) && (await run(step))) await runWhile(isSkipped)
      }),
    rerun: (from) =>
      queued(async () => {
        if (isLifecycle(from)) {
          await run(lifecycleSteps[from])
          return
        }
        const steps = planSteps(trace.settings)
        const step = steps.find(({ id }) => id === from)
        // Who may do what is asked for each identity, and a step of another grant is not on the way.
        if (!step) return
        set({ ...forget(trace, steps, from, 'superseded'), consented: false })
        if (await run(step)) await runWhile(harmless)
      }),
    continueAnyway: () =>
      queued(async () => {
        set(overrule(trace))
        await onwards()
      }),
    receiveCallback: (url) =>
      queued(async () => {
        const identity = awaiting(trace.facts, url)
        if (identity !== null) {
          const { resumeSignIn } = await import('./identities/resume-sign-in')
          await runAs(identity, resumeSignIn(identity, url))
          return
        }
        const open = ({ step }: SignInTrip) =>
          ['waiting', 'failed'].includes(record(trace, step).state)
        const trip = signInTrips(trace).find(open)
        if (!trip) return
        set({
          ...forget(trace, planSteps(trace.settings), trip.step, 'keep'),
          facts: {
            ...trace.facts,
            [trip.callback]: { value: url, from: { computed: 'heard from the browser' } },
          },
        })
        const step = nextStep(trace)
        if (step && (await run(step)) && trace.consented) await onwards()
      }),
    callTool: (call) =>
      queued(async () => {
        const settings: Settings = { ...trace.settings, toolCall: call }
        set(forget({ ...trace, settings, consented: true }, planSteps(settings), 'verify', 'keep'))
        await onwards()
      }),
    lifecycle: (action) =>
      queued(async () => {
        await run(lifecycleSteps[action])
      }),
    probe: (ids) => queued(() => deeper.probe(ids)),
    registerAs: (clients) => queued(() => deeper.registerAs(clients)),
    withdraw: (exchange) => queued(() => deeper.withdraw(exchange)),
    askAs: (identities) =>
      queued(async () => {
        const { walkAs } = await import('./identities/walk')
        for (const identity of identities) {
          if (abort.signal.aborted) return
          await runAs(identity.name, walkAs(identity))
        }
      }),
    callAs: (names, call) =>
      queued(async () => {
        const { callOnceAs } = await import('./identities/call')
        for (const name of names) {
          if (abort.signal.aborted) return
          await runAs(name, callOnceAs(name, call))
        }
      }),
    dropIdentity: (name) =>
      queued(async () => {
        const { without } = await import('./identities/walk')
        set({ ...trace, facts: without(trace.facts, name) })
      }),
    ask: (step, requests) => queued(() => deeper.ask(step, requests)),
    resend: (exchange, request) => queued(() => deeper.resend(exchange, request)),
    compareServers: () =>
      queued(async () => {
        const { compareServers } = await import('./compare-servers')
        const learned = await compareServers(trace.facts, envFor('server-metadata'))
        set({ ...trace, facts: { ...trace.facts, ...learned } })
      }),
    configure(settings) {
      const merged = { ...trace.settings, ...settings }
      set({ ...trace, settings: merged, revision: merged.revision })
    },
    cancel() {
      abort.abort()
    },
  }
}
