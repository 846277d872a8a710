import type { Report } from '@/lib/report/report'
import type { Invocation } from '../commands'
import { type ExitCode, UsageError } from '../exit'
import { inspect } from '../inspect'
import type { Io } from '../io'
import type { Values } from '../parse'
import { inOrder } from '../pool'
import { printReport } from '../print'
import { readRecording } from '../recording'
import { exitCode, reportOn, worst } from '../result'
import { serverUrl } from '../server-url'
import { readSettings } from '../settings'
import { readReportFiles, writeReports } from '../write-reports'

const atOnce = 4

/** Everything about one or more servers that needs neither login nor registration. */
export async function check({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const files = readReportFiles(values)
  const codes: ExitCode[] = []
  // A thousand traces are kept only for files that hold them all.
  const kept: Report[] = []
  for await (const report of inspections(positionals, values, io)) {
    if (files.length > 0) kept.push(report)
    if (!values.json && codes.length > 0) io.out('\n')
    codes.push(exitCode(report))
    printReport(report, values, io)
  }
  await writeReports(kept, files, values, io)
  return worst(codes)
}

async function* inspections(urls: readonly string[], values: Values, io: Io) {
  if (values.from !== undefined) {
    if (urls.length > 0) throw new UsageError('--from replaces the URL; give one of the two.')
    yield await reportOn(readRecording(values.from), values)
    return
  }
  if (urls.length === 0) throw new UsageError('Usage: mcp-auth-inspector check URL…')
  const servers = urls.map(serverUrl)
  const settings = readSettings(values, io)
  yield* inOrder(servers, atOnce, async (server) => {
    const label = servers.length > 1 ? `${new URL(server).host}: ` : ''
    return reportOn(await inspect(server, settings, values, io, label), values)
  })
}
