import type { Invocation } from '../commands'
import { type ExitCode, exit } from '../exit'
import type { FlagName } from '../flags'
import { isLoopback } from '../host-allowed'
import type { Io } from '../io'
import { isAddressInUse } from '../listen'
import { openBrowser } from '../open-browser'
import { pagePlace } from '../page-place'
import { defaultPort, firstFree, readPort } from '../ports'
import { startPracticeAt } from '../practice-server'
import { type Served, servePage } from '../serve'
import { serverUrl } from '../server-url'
import { staySmall } from '../stay-small'
import { untilStopped } from '../until-stopped'

/** Query parameters of the page's own address that have a flag of the same meaning. */
const parameters: readonly (readonly [string, FlagName])[] = [
  ['revision', 'revision'],
  ['mode', 'mode'],
  ['grant', 'grant'],
  ['clientMetadataUrl', 'client-metadata-url'],
]

/** Serves the page with the practice server beside it until it is interrupted. */
export async function page({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const query = new URLSearchParams()
  if (positionals[0] !== undefined) {
    query.set('server', serverUrl(positionals[0]))
  }
  for (const [name, flag] of parameters) {
    const value = values[flag]
    if (typeof value === 'string') query.set(name, value)
  }

  staySmall()
  const host = values.host ?? '127.0.0.1'
  const local = isLoopback(host)
  const practice = local && !values['no-practice']
  const served = await start(values.port, practice, io, {
    host,
    page: pagePlace(),
    policy: { local, hosts: values['allow-host'] ?? [] },
  })
  if (!served) return exit.usage

  const url = query.size > 0 ? `${served.url}?${query}` : served.url
  io.out(`Inspector: ${url}\n`)
  if (!local && !values['allow-host']) {
    io.err('Beyond loopback only names given with --allow-host are answered.\n')
  }
  if (!values['no-open']) await openBrowser(url, io.env)
  const stopPractice = practice ? await startPracticeAt(served.port + 1, served.url, io) : null
  const code = await untilStopped(io)
  await Promise.all([served.close(), stopPractice?.()])
  return code
}

/** A port that was asked for is taken or refused; the default one gives way. */
async function start(
  asked: string | undefined,
  practice: boolean,
  io: Io,
  options: Omit<Parameters<typeof servePage>[0], 'port'>,
): Promise<Served | null> {
  const wanted = asked === undefined ? defaultPort : readPort(asked, '--port')
  try {
    if (asked !== undefined) return await servePage({ ...options, port: wanted })
    const free = (await firstFree(wanted, 40, options.host, practice)) ?? 0
    if (free !== wanted) io.err(`Port ${wanted} is taken; using ${free || 'any free one'}.\n`)
    return await servePage({ ...options, port: free })
  } catch (error) {
    if (!isAddressInUse(error) && !isRefused(error)) throw error
    io.err(
      `Cannot listen on ${options.host} port ${wanted}: ${error.message}. Choose another --port.\n`,
    )
    return null
  }
}

function isRefused(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(String(error.code))
  )
}
