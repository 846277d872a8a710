import type { Client, ExportServer, SecretStorage } from './client'

/** From safest to least safe. */
const safety: readonly SecretStorage[] = ['oauth', 'prompt', 'helper', 'environment', 'inline']

/** A token that the inspector's own login can print afresh: a bearer token in the Authorization header. */
export function isBearer(auth: ExportServer['auth']): boolean {
  if (auth === null) return false
  return (
    auth.kind === 'oauth' ||
    (auth.header.toLowerCase() === 'authorization' && auth.prefix.toLowerCase() === 'bearer ')
  )
}

/**
 * How a client keeps the secret of one server: as wanted where it can, else the nearest safer way,
 * else its own preference. Without any way left, `inline` with a placeholder; `oauth` if it sends no headers at all.
 */
export function storageFor(
  client: Pick<Client, 'secrets'>,
  wanted: SecretStorage,
  auth: ExportServer['auth'],
): SecretStorage {
  if (auth === null) return 'oauth'
  if (auth.kind === 'oauth' && client.secrets.includes('oauth')) return 'oauth'
  const possible = client.secrets.filter(
    (way) => way !== 'oauth' && (way !== 'helper' || isBearer(auth)),
  )
  if (possible.length === 0) return 'oauth'
  if (possible.includes(wanted)) return wanted
  const safer = safety.slice(0, safety.indexOf(wanted)).reverse()
  return (
    safer.find((way) => possible.includes(way)) ??
    possible.find((way) => way !== 'inline') ??
    'inline'
  )
}

/** The least safe of several ways. */
export function leastSafe(ways: readonly SecretStorage[]): SecretStorage {
  const ranks = ways.map((way) => safety.indexOf(way))
  return safety[Math.max(0, ...ranks)] ?? 'oauth'
}
