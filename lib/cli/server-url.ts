import { readServerUrl } from '@/lib/flow/server-url'
import { UsageError } from './exit'

/** A URL as typed on the command line; throws {@link UsageError} in the engine's own words. */
export function serverUrl(typed: string): string {
  const server = readServerUrl(typed)
  if ('problem' in server) throw new UsageError(`${typed}: ${server.problem}`)
  return server.url
}
