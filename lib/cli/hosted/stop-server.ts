import type { Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { HostedConfig } from './config'

/**
 * Goes on while load balancers take notice, then takes nothing new, lets finish what runs,
 * and cuts off what takes longer than it may.
 */
export async function stopServer(
  server: Server,
  { drainMs, shutdownMs }: Pick<HostedConfig, 'drainMs' | 'shutdownMs'>,
): Promise<void> {
  await delay(drainMs)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const limit = setTimeout(() => server.closeAllConnections(), shutdownMs)
  // A connection kept alive becomes idle only when its answer has gone out.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  await closed
  clearTimeout(limit)
  clearInterval(idle)
}
