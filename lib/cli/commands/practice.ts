import { columns } from '../columns'
import type { Invocation } from '../commands'
import { type ExitCode, exit } from '../exit'
import type { Io } from '../io'
import { isAddressInUse } from '../listen'
import { defaultPort, firstFree, readPort } from '../ports'
import { untilStopped } from '../until-stopped'

/** Runs only the practice server and lists what it serves. */
export async function practice({ values }: Invocation, io: Io): Promise<ExitCode> {
  const { startPractice } = await import('@/lib/practice/serve')
  const asked = values.port === undefined ? null : readPort(values.port, '--port')
  const port = asked ?? (await firstFree(defaultPort + 1, 40, '127.0.0.1')) ?? 0
  try {
    const { url, faults, close } = await startPractice({ port })
    io.err(`Practice servers: ${url}\n`)
    io.out(
      values.json
        ? `${JSON.stringify(faults)}\n`
        : columns(faults.map((fault) => [fault.url, fault.title])),
    )
    const code = await untilStopped(io)
    await close()
    return code
  } catch (error) {
    if (!isAddressInUse(error)) throw error
    io.err(`Cannot listen on port ${port}: ${error.message}. Choose another --port.\n`)
    return exit.usage
  }
}
