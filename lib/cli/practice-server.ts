import type { Io } from './io'
import { isAddressInUse } from './listen'

/** Starts the practice server; a taken port is told and leaves the page without it. */
export async function startPracticeAt(
  port: number,
  inspector: string,
  io: Io,
): Promise<(() => Promise<void>) | null> {
  const { startPractice } = await import('@/lib/practice/serve')
  try {
    const { close } = await startPractice({ port, inspector })
    return close
  } catch (error) {
    if (!isAddressInUse(error)) throw error
    io.err(`Port ${port} is taken, so there is no practice server; choose another --port.\n`)
    return null
  }
}
