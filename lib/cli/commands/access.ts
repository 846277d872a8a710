import { createInspection } from '@/lib/flow/create-inspection'
import { type AccessTable, compareAccess } from '@/lib/flow/identities/compare'
import type { Inspection } from '@/lib/flow/inspection'
import { accessText } from '@/lib/report/access-text'
import { line } from '@/lib/report/escape/control'
import { safeJson } from '@/lib/report/escape/json'
import type { Report, ReportFinding } from '@/lib/report/report'
import { readAccessCall, resolveFirst } from '../access-call'
import type { Invocation } from '../commands'
import { type ExitCode, exit, UsageError } from '../exit'
import { cliHost } from '../host'
import { needsLogin, readIdentities } from '../identities'
import type { Io } from '../io'
import type { Values } from '../parse'
import { progressTeller } from '../progress'
import { reportOn, wasReached } from '../result'
import { serverUrl } from '../server-url'
import { readSettings } from '../settings'
import { readReportFiles, reportWriter } from '../write-reports'
import { loggedIn } from './login'

/** What several identities may see and do, side by side. */
export async function access({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const server = serverUrl(positionals[0] ?? '')
  const files = readReportFiles(values)
  const identities = readIdentities(values.as ?? ['anonymous', 'signed-in'], io)
  const call = readAccessCall(values)
  const { inspection, keep } = await begun(server, identities.some(needsLogin), values, io)
  const cancel = () => inspection.cancel()
  io.signal.addEventListener('abort', cancel)
  for (const identity of identities) {
    await inspection.askAs([identity])
    // A narrower scope may have cost the saved refresh token its life.
    await keep()
    tell(inspection, values, io)
  }
  const chosen = call && resolveFirst(call, inspection.trace)
  if (call && !chosen) throw new UsageError('--call first: nobody sees a tool.')
  const names = identities.map(({ name }) => name)
  if (chosen) await inspection.callAs(names, chosen)
  io.signal.removeEventListener('abort', cancel)

  const report = await reportOn(inspection.trace, values)
  const findings = report.findings.filter((finding) => isAboutOthers(finding, report))
  const table = compareAccess(report.trace.facts)
  const write = await reportWriter(files, false, values, io)
  write(report)
  io.out(values.json ? `${safeJson({ ...report, access: table })}\n` : textOf(table, findings))
  return codeOf(inspection, table, findings)
}

/** Discovery, and the login where an identity stands on one. */
async function begun(
  server: string,
  withLogin: boolean,
  values: Values,
  io: Io,
): Promise<{ inspection: Inspection; keep(): Promise<void> }> {
  const { call: _call, ...rest } = values
  const settings = readSettings(rest, io)
  if (withLogin && settings.accessToken === null) return loggedIn(server, settings, values, io)
  const host = cliHost(async () => null)
  const inspection = createInspection(server, settings, host)
  if (!values.quiet) progressTeller(io)(inspection)
  await inspection.inspect()
  return { inspection, keep: async () => undefined }
}

function tell({ trace }: Inspection, values: Values, io: Io): void {
  const note = trace.steps.find(({ id }) => id === 'access')?.note
  if (!values.quiet && note) io.err(`access  ${line(note)}\n`)
}

function textOf(table: AccessTable, findings: readonly ReportFinding[]): string {
  const told = findings.map(
    ({ severity, rule, title, remark }) =>
      `${severity.toUpperCase()}  ${line(rule)}\n  ${line(remark || title)}`,
  )
  return `${[accessText(table), ...told].join('\n\n')}\n`
}

/** What shows in the requests that were sent in somebody's name. */
function isAboutOthers({ step, evidence }: ReportFinding, { trace }: Report): boolean {
  const sentAs = (id: number) => trace.exchanges[id]?.identity !== undefined
  return step === 'access' || evidence.some(({ exchange }) => sentAs(exchange))
}

/** Being refused is a result like any other; an error of a rule, a login that came to nothing and silence are not. */
function codeOf(
  { trace }: Inspection,
  { columns }: AccessTable,
  findings: readonly ReportFinding[],
): ExitCode {
  if (!wasReached(trace)) return exit.unreachable
  const failed = columns.some(({ door }) => door === null || door.kind === 'failed')
  const wrong = findings.some(({ severity }) => severity === 'error')
  return failed || wrong ? exit.problems : exit.ok
}
