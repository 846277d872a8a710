import type { Io } from './io'

const npmDefault = 'https://registry.npmjs.org/'
const patienceMs = 1000

/**
 * Asks the person's npm registry for the newest version; null when that is not newer than `current`, when
 * nothing answers within a second, or when `CI` or `NO_UPDATE_NOTIFIER` is set. Only `--version` asks.
 */
export async function newerVersion(current: string, env: Io['env']): Promise<string | null> {
  if (env.CI || env.NO_UPDATE_NOTIFIER) return null
  const registry = env.npm_config_registry || npmDefault
  try {
    const base = registry.endsWith('/') ? registry : `${registry}/`
    const response = await fetch(new URL('mcp-auth-inspector/latest', base), {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
      credentials: 'omit',
    })
    const { version }: { version?: unknown } = response.ok ? await response.json() : {}
    return typeof version === 'string' && isNewer(version, current) ? version : null
  } catch {
    // Offline, or a registry that does not know the package: there is nothing to tell.
    return null
  }
}

/** Releases only, compared number by number; what is no version is not newer. */
function isNewer(version: string, current: string): boolean {
  const [theirs, ours] = [
    numbers(/^(\d+)\.(\d+)\.(\d+)$/, version),
    numbers(/^(\d+)\.(\d+)\.(\d+)/, current),
  ]
  if (!theirs || !ours) return false
  const at = theirs.findIndex((number, index) => number !== ours[index])
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0)
}

function numbers(pattern: RegExp, version: string): number[] | null {
  return pattern.exec(version)?.slice(1).map(Number) ?? null
}
