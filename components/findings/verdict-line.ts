import type { ClientVerdict } from '@/lib/clients/verdict'
import type { FlowState } from '@/lib/flow/inspection'
import { steps as allSteps } from '@/lib/flow/steps'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'
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
  const figures = figuresOf(diagnosis)
  const step = (wanted: string) => trace.steps.find((s) => s.state === wanted)
  const running = step('running')
  if (state === 'running') {
    const title = allSteps.find(({ id }) => id === running?.id)?.title
    return { title: 'Inspecting…', detail: title ? `At work: ${title}.` : '', tone: 'busy' }
  }
  const failed = step('failed')
  if (state === 'failed' && failed) {
    const title = allSteps.find(({ id }) => id === failed.id)?.title ?? failed.id
    const unreachable = failed.id === 'challenge' && !trace.exchanges.some((e) => e.response)
    return {
      title: unreachable ? 'The server cannot be reached.' : `The login stops at: ${title}.`,
      detail: [failed.error?.message, figures].filter(Boolean).join(' '),
      tone: 'bad',
    }
  }
  if (state === 'done') return afterLogin(trace, diagnosis, verdicts, figures)
  if (step('waiting')) {
    return { title: 'Waiting for you to sign in.', detail: 'In the tab that opened.', tone: 'wait' }
  }
  const more = trace.facts.unionScope
  if (more && trace.round > 1) {
    return {
      title: 'The call needs more scope.',
      detail: `Sign in asks for ${more.value}. ${figures}`,
      tone: 'wait',
    }
  }
  return beforeLogin(trace, diagnosis, figures)
}

function beforeLogin(trace: Trace, diagnosis: Diagnosis | null, figures: string): VerdictLine {
  const errors = rootCauses(diagnosis, 'error')
  if (errors > 0) {
    return {
      title: `${capital(count(errors))} ${plural(errors, 'problem')} before the sign-in.`,
      detail: figures,
      tone: 'bad',
    }
  }
  const next = trace.steps.length > 0 ? 'Ready for the sign-in.' : 'Nothing sent yet.'
  const warned = rootCauses(diagnosis, 'warning') > 0
  return { title: next, detail: figures, tone: warned ? 'warn' : 'idle' }
}

function afterLogin(
  trace: Trace,
  diagnosis: Diagnosis | null,
  verdicts: readonly ClientVerdict[] | null,
  figures: string,
): VerdictLine {
  const tools = trace.facts.session?.value.tools.length
  const open = trace.facts.access?.value === 'open' && !trace.facts.accessToken
  const works =
    tools === undefined
      ? ''
      : `${open ? 'It works without one' : 'The token works'}: ${count(tools)} ${plural(tools, 'tool')} listed.`
  const detail = [works, figures].filter(Boolean).join(' ')
  const shut = verdicts?.filter(isShutOut).length ?? 0
  const start = open ? 'This server needs no token' : 'You are in'
  if (shut > 0) {
    return {
      title: `${start}, but ${count(shut)} ${plural(shut, 'client')} will not be.`,
      detail,
      tone: 'warn',
    }
  }
  const faults = rootCauses(diagnosis, 'error') + rootCauses(diagnosis, 'warning')
  return { title: `${start}.`, detail, tone: faults > 0 ? 'warn' : 'ok' }
}

/** A cloud client cannot reach a private address; that says nothing about the server's login. */
function isShutOut({ verdict, because }: ClientVerdict): boolean {
  return verdict === 'fails' && because.some((rule) => rule !== 'private-or-localhost-url')
}

function figuresOf(diagnosis: Diagnosis | null): string {
  if (!diagnosis) return ''
  const errors = rootCauses(diagnosis, 'error')
  const warnings = rootCauses(diagnosis, 'warning')
  const passed = diagnosis.results.filter(({ outcome }) => outcome === 'pass').length
  const parts = [
    ...(errors > 0 ? [`${errors} ${plural(errors, 'error')}`] : []),
    ...(warnings > 0 ? [`${warnings} ${plural(warnings, 'warning')}`] : []),
    `${passed} ${plural(passed, 'check')} passed`,
  ]
  return `${parts.join(', ')}.`
}

function rootCauses(diagnosis: Diagnosis | null, severity: 'error' | 'warning'): number {
  const findings = diagnosis?.findings ?? []
  return findings.filter((f) => f.rootCause && f.severity === severity).length
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
