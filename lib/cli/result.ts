import type { Judged } from '@/lib/clients/judge'
import type { Trace } from '@/lib/flow/trace'
import type { Report } from '@/lib/report/report'
import { toReport } from '@/lib/report/to-report'
import { type ExitCode, exit } from './exit'
import type { Values } from './parse'
import { version } from './version'

/** Diagnoses a trace; rules and client profiles are loaded only now, when there is something to judge. */
export async function judge(trace: Trace): Promise<Judged> {
  const [{ diagnose }, { judgeByClients }] = await Promise.all([
    import('@/lib/rules/diagnose'),
    import('@/lib/clients/judge'),
  ])
  return judgeByClients(trace, diagnose(trace))
}

export async function reportOn(trace: Trace, values: Values): Promise<Report> {
  const { diagnosis, verdicts } = await judge(trace)
  return toReport(trace, diagnosis, verdicts, {
    version,
    showSecrets: values['show-secrets'] ?? false,
  })
}

/** The exit code of one report; `mustLogIn` makes a missing login a failure of its own. */
export function exitCode(report: Report, mustLogIn = false): ExitCode {
  if (!wasReached(report.trace)) return exit.unreachable
  if (report.findings.some(({ severity }) => severity === 'error')) return exit.problems
  if (report.outcome === 'blocked') return exit.problems
  return mustLogIn && !isLoggedIn(report) ? exit.problems : exit.ok
}

/** The worst of several: a finding weighs more than a server that did not answer. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  const order = [exit.interrupted, exit.usage, exit.problems, exit.unreachable, exit.ok]
  return order.find((code) => codes.includes(code)) ?? exit.ok
}

/** Whether any request to the MCP server itself was answered. */
export function wasReached({ exchanges }: Trace): boolean {
  const asked = exchanges.filter(({ step, via }) => step === 'challenge' && via === 'http')
  return asked.length === 0 || asked.some(({ response }) => response !== null)
}

/** A call that went through is the proof, be it with a fresh token, a given one, or none at all. */
function isLoggedIn({ trace }: Report): boolean {
  return trace.steps.some(({ id, state }) => id === 'verify' && state === 'done')
}
