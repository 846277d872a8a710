import { setMaxListeners } from 'node:events'
import type { Invocation } from '../commands'
import { type ExitCode, UsageError } from '../exit'
import { inspect } from '../inspect'
import type { Io } from '../io'
import type { Values } from '../parse'
import { inOrder } from '../pool'
import { printReport } from '../print'
import { readRecording } from '../recording'
import { clientsToRegister } from '../register-as'
import { exitCode, reportOn, worst } from '../result'
import { serverUrl } from '../server-url'
import { readSettings } from '../settings'
import { sharedTransport } from '../shared-transport'
import { staySmall } from '../stay-small'
import { readReportFiles, reportWriter } from '../write-reports'

/** Servers under way at once; how many requests one host gets of that is `--per-host`. */
const atOnce = 16
const defaultPerHost = 6

/** Everything about one or more servers that needs neither login nor registration. */
export async function check({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const files = readReportFiles(values)
  const codes: ExitCode[] = []
  const write = await reportWriter(files, positionals.length > 1, values, io)
  for await (const report of inspections(positionals, values, io)) {
    if (!values.json && codes.length > 0) io.out('\n')
    codes.push(exitCode(report))
    printReport(report, values, io)
    // At once, so that a thousand traces are never kept.
    write(report)
  }
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
  if (servers.length > 1) staySmall()
  const settings = readSettings(values, io)
  await clientsToRegister(values)
  // Each server under way listens for Ctrl-C.
  setMaxListeners(2 * atOnce, io.signal)
  const shared = sharedTransport(readPerHost(values['per-host']))
  const label = (server: string) => (servers.length > 1 ? `${new URL(server).host}: ` : '')
  try {
    yield* inOrder(servers, atOnce, async (server) => {
      const transport = shared.for(server)
      return reportOn(await inspect(server, settings, values, io, label(server), transport), values)
    })
  } finally {
    shared.close()
  }
}

function readPerHost(text: string | undefined): number {
  if (text === undefined) return defaultPerHost
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new UsageError(`--per-host takes a number from 1 to 999; not ${JSON.stringify(text)}.`)
}
