import { UsageError } from './exit'
import { isFree } from './listen'

/** The page's default port; the practice server takes the next one. */
export const defaultPort = 2884

/** A port number as a person writes it; throws {@link UsageError}. */
export function readPort(text: string, what: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) {
    throw new UsageError(`${what} takes a port from 1 to 65535; not ${JSON.stringify(text)}.`)
  }
  return port
}

/** The first of `count` ports from `first` that nobody listens on, and its neighbour too when `pair` is asked for. */
export async function firstFree(
  first: number,
  count: number,
  host: string,
  pair = false,
): Promise<number | null> {
  for (let port = first; port < first + count; port += pair ? 2 : 1) {
    if ((await isFree(port, host)) && (!pair || (await isFree(port + 1, host)))) return port
  }
  return null
}
