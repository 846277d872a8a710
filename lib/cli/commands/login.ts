import { followSignIn } from '@/lib/flow/follow-sign-in'
import type { Inspection } from '@/lib/flow/inspection'
import type { Settings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { visible } from '@/lib/report/escape/control'
import { safeJson } from '@/lib/report/escape/json'
import type { Report } from '@/lib/report/report'
import { text } from '@/lib/report/text'
import type { Invocation } from '../commands'
import { readDuration } from '../duration'
import { type ExitCode, exit, UsageError } from '../exit'
import { cliHost } from '../host'
import type { Io } from '../io'
import { checkLifecycle, runLifecycle } from '../lifecycle'
import { keepLogin, type LoginPlan, logIn } from '../login-flow'
import { mergeTarget } from '../merge-target'
import type { Values } from '../parse'
import { printReport } from '../print'
import { runProbes } from '../probes'
import { progressTeller } from '../progress'
import { openRedirect } from '../redirect-uri'
import { exitCode, reportOn } from '../result'
import { serverUrl } from '../server-url'
import { readSettings } from '../settings'
import { browserSignIn } from '../sign-in'
import { configDirectory, openStore } from '../store'
import { needsToken, promptForToken } from '../token-prompt'
import { readReportFiles, reportWriter } from '../write-reports'

const signInTimeoutMs = 5 * 60_000

/** The whole flow: from a URL to a token that a call has proven. */
export async function login({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const server = serverUrl(positionals[0] ?? '')
  const files = readReportFiles(values)
  const client = values.export === undefined ? null : await exported(values.export)
  if (values['print-token'] && (values.json || client)) {
    throw new UsageError('--print-token prints the token alone: leave --json and --export out.')
  }
  const target = mergeTarget(values)
  if (target && !client) throw new UsageError('--into needs --export CLIENT.')
  checkLifecycle(values)
  const { inspection } = await loggedIn(server, readSettings(values, io), values, io)
  const { trace } = inspection
  const report = await reportOn(trace, values)
  const code = exitCode(report, true)
  const write = await reportWriter(files, false, values, io)
  write(report)

  if (values['print-token']) return printToken(trace, report, code, io)
  if (!client || code === exit.unreachable) {
    printReport(report, values, io)
    return code
  }
  const { exportJson, printExport, renderExport } = await import('../print-export')
  const result = renderExport(client, trace, values)
  if (target) {
    const { mergeExport } = await import('../merge-export')
    if (code !== exit.ok) io.err(text(report))
    mergeExport(client, result, target, io)
    return code
  }
  if (values.json) {
    io.out(`${safeJson({ ...report, export: JSON.parse(exportJson(client, result)) })}\n`)
    return code
  }
  if (code !== exit.ok) io.err(text(report))
  printExport(client, result, io)
  return code
}

async function exported(id: string) {
  const { clientNamed } = await import('./clients')
  return clientNamed(id)
}

/** An inspection that went through the login as the flags say; `keep` saves what became of its tokens since. */
export async function loggedIn(
  server: string,
  asked: Settings,
  values: Values,
  io: Io,
): Promise<{ inspection: Inspection; keep(): Promise<void> }> {
  const store = values['no-save'] ? null : openStore(configDirectory(io.env))
  const follow = values['sign-in'] === 'follow'
  const timeoutMs =
    values['sign-in-timeout'] === undefined
      ? signInTimeoutMs
      : readDuration(values['sign-in-timeout'], 'sign-in-timeout')
  const before = store?.all().find((saved) => saved.server === server)?.redirectUri ?? null
  const { uri, listener } = await openRedirect(values, io, before)
  const plan: LoginPlan = {
    server,
    settings: { ...asked, redirectUri: uri },
    host: cliHost(follow ? followSignIn : browserSignIn({ listener, timeoutMs }, io)),
    store,
    io,
    watch: values.quiet ? () => undefined : progressTeller(io),
  }
  try {
    const inspection = await withToken(await logIn(plan), plan)
    if (values['compare-servers']) await inspection.compareServers()
    const { askForOthers } = await import('@/lib/clients/ask-for-others')
    await askForOthers(inspection)
    await runProbes(inspection, values, io, true)
    await runLifecycle(inspection, values, io)
    await keepLogin(inspection.trace, plan)
    return { inspection, keep: () => keepLogin(inspection.trace, plan) }
  } finally {
    listener?.close()
  }
}

/** Where no OAuth login can give a token, the person may have one. */
async function withToken(inspection: Inspection, plan: LoginPlan): Promise<Inspection> {
  if (!needsToken(inspection.trace)) return inspection
  const headers = await promptForToken(inspection.trace, plan.io)
  if (!headers) return inspection
  const settings = { ...plan.settings, headers: [...plan.settings.headers, ...headers] }
  return logIn({ ...plan, settings, store: null })
}

/** The token is wanted by a script, so everything else goes to stderr. */
function printToken(trace: Trace, report: Report, code: ExitCode, io: Io): ExitCode {
  const token = trace.facts.accessToken?.value ?? trace.settings.accessToken
  if (!token || code === exit.unreachable) {
    io.err(text(report))
    return code === exit.ok ? exit.problems : code
  }
  if (code !== exit.ok) io.err(text(report))
  io.out(`${visible(token)}\n`)
  return code
}
