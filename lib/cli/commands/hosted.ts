import type { Invocation } from '../commands'
import { type ExitCode, exit, UsageError } from '../exit'
import { WrongBasePath } from '../hosted/base-path'
import { readConfig } from '../hosted/config'
import { createLog } from '../hosted/log'
import { serveHosted } from '../hosted/serve-hosted'
import type { Io } from '../io'
import { isAddressInUse } from '../listen'
import { pagePlace } from '../page-place'
import { staySmall } from '../stay-small'
import { untilStopped } from '../until-stopped'
import { version } from '../version'

/** Serves the page to others until the process is told to stop; everything is set by the environment. */
export async function hosted(_: Invocation, io: Io): Promise<ExitCode> {
  const config = readConfig(io.env)
  const log = createLog(io.out, Date.now)
  staySmall()
  try {
    const { port, stop } = await serveHosted({ config, page: pagePlace(), log })
    log('info', 'listening', { host: config.host, port, version })
    const code = await untilStopped(io)
    log('info', 'stopping')
    await stop()
    log('info', 'stopped')
    return code
  } catch (error) {
    if (error instanceof WrongBasePath) throw new UsageError(error.message)
    if (!isAddressInUse(error)) throw error
    io.err(`Cannot listen on ${config.host} port ${config.port}: ${error.message}.\n`)
    return exit.usage
  }
}
