import type { ClientVerdict } from '@/lib/clients/verdict'
import { nextStep, record } from '@/lib/flow/flow-state'
import type { FlowState } from '@/lib/flow/inspection'
import { steps as allSteps } from '@/lib/flow/steps'
import { isRevoked } from '@/lib/flow/token-expiry'
import type { StepId, StepRecord, Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'
import { figuresOf, rootCauses } from './figures'
import { count, plural } from './words'

export interface VerdictLine {
  title: string
  detail: string
  tone: 'ok' | 'warn' | 'bad' | 'busy' | 'wait' | 'idle'
}

/** The inspection in one plain sentence, and a second one with the figures. */
export function verdictLine(
  trace: Trace,
  state: FlowState,
  diagnosis: Diagnosis | null,
  verdicts: readonly ClientVerdict[] | null,
): VerdictLine {
  const step = (wanted: string) => trace.steps.find((s) => s.state === wanted)
  const running = step('running')
  if (running) {
    return { title: 'Inspecting…', detail: `At work: ${titleOf(running.id)}.`, tone: 'busy' }
  }
  const failed = step('failed')
  if (failed) return whenStopped(trace, failed, diagnosis)
  if (step('waiting')) {
    return { title: 'Waiting for you to sign in.', detail: 'In the tab that opened.', tone: 'wait' }
  }
  const next = nextStep(trace)
  const nothingLeft = trace.facts.session && next?.skip?.(trace.facts, trace.settings)
  return state === 'done' || nothingLeft
    ? afterLogin(trace, diagnosis, verdicts)
    : inBetween(trace, diagnosis)
}

function whenStopped(trace: Trace, failed: StepRecord, diagnosis: Diagnosis | null): VerdictLine {
  const failures = trace.exchanges.flatMap((exchange) => exchange?.failure?.code ?? [])
  const silent = failed.id === 'challenge' && !trace.exchanges.some((e) => e?.response)
  const message = failed.error?.message ?? ''
  if (silent && failures.includes('relay')) {
    return { title: 'The inspector itself does not answer.', detail: message, tone: 'bad' }
  }
  return {
    title: silent ? 'The server cannot be reached.' : `The login stops at: ${titleOf(failed.id)}.`,
    detail: sentences(message, figuresOf(diagnosis)),
    tone: 'bad',
  }
}

/** The flow rests before its end: for the person, or because it was cancelled. */
function inBetween(trace: Trace, diagnosis: Diagnosis | null): VerdictLine {
  const { unionScope, accessToken } = trace.facts
  const detail = figuresOf(diagnosis)
  const tone = rootCauses(diagnosis, 'warning') > 0 ? 'warn' : 'idle'
  if (unionScope && trace.round > 1) {
    const asks = `Sign in asks for ${unionScope.value}.`
    return { title: 'The call needs more scope.', detail: sentences(asks, detail), tone: 'wait' }
  }
  if (accessToken) return { title: 'There is a token, not tried yet.', detail, tone }
  if (diagnosis?.protection?.kind === 'static-token') {
    return { title: 'Bring a token: nobody can sign in here.', detail, tone: 'wait' }
  }
  const errors = rootCauses(diagnosis, 'error')
  if (errors > 0) {
    const problems = `${capital(count(errors))} ${plural(errors, 'problem')}`
    return { title: `${problems} before the sign-in.`, detail, tone: 'bad' }
  }
  const discovered = record(trace, 'server-metadata').state !== 'pending'
  return { title: discovered ? 'Ready for the sign-in.' : 'Not all is read yet.', detail, tone }
}

function afterLogin(
  trace: Trace,
  diagnosis: Diagnosis | null,
  verdicts: readonly ClientVerdict[] | null,
): VerdictLine {
  if (isRevoked(trace.facts)) return afterRevocation(trace, diagnosis)
  const tools = trace.facts.session?.value.tools.length
  const open = trace.facts.access?.value === 'open' && !trace.facts.accessToken
  const works = open ? 'It works without one' : 'The token works'
  const listed =
    tools === undefined ? '' : `${works}: ${count(tools)} ${plural(tools, 'tool')} listed.`
  const detail = sentences(listed, figuresOf(diagnosis))
  const shut = verdicts?.filter(isShutOut).length ?? 0
  const start = open ? 'This server needs no token' : 'You are in'
  if (shut > 0) {
    const clients = `${count(shut)} ${plural(shut, 'client')}`
    return { title: `${start}, but ${clients} will not be.`, detail, tone: 'warn' }
  }
  const faults = rootCauses(diagnosis, 'error') + rootCauses(diagnosis, 'warning')
  return { title: `${start}.`, detail, tone: faults > 0 ? 'warn' : 'ok' }
}

function afterRevocation({ facts }: Trace, diagnosis: Diagnosis | null): VerdictLine {
  const alive = facts.revoked?.value.accessToken?.fate === 'accepted'
  const detail = sentences('It worked before.', figuresOf(diagnosis))
  return alive
    ? { title: 'The token is revoked, and still let in.', detail, tone: 'bad' }
    : { title: 'The token is revoked.', detail, tone: 'idle' }
}

/** A cloud client cannot reach a private address; that says nothing about the server's login. */
function isShutOut({ verdict, because }: ClientVerdict): boolean {
  return verdict === 'fails' && because.some((rule) => rule !== 'private-or-localhost-url')
}

function titleOf(id: StepId): string {
  return allSteps.find((step) => step.id === id)?.title ?? id
}

function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
