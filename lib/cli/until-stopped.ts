import { type ExitCode, exit } from './exit'
import type { Io } from './io'

/** Waits for Ctrl-C or a request to end, and resolves with the exit code for it. */
export async function untilStopped({ signal }: Io): Promise<ExitCode> {
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
    process.once('SIGTERM', () => resolve())
  })
  return signal.aborted ? exit.interrupted : exit.ok
}
