import { stringsAt } from '@/lib/http/json'
import type { View } from '../view'

/** How the redirect URI that was sent differs from those that were registered. */
export type RedirectDifference = 'none' | 'port' | 'loopback-host' | 'other' | 'unknown'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

export function isLoopback(uri: string): boolean {
  return URL.canParse(uri) && loopback.test(new URL(uri).hostname) && uri.startsWith('http:')
}

export function redirectDifference(view: View): RedirectDifference {
  const sent = view.authorization?.parameters.get('redirect_uri') ?? null
  const registered =
    stringsAt(view.registration?.response, 'redirect_uris') ??
    stringsAt(view.registration?.request, 'redirect_uris')
  if (sent === null || !registered) return 'unknown'
  if (registered.includes(sent)) return 'none'
  const differences = registered.map((uri) => difference(uri, sent))
  return differences.find((kind) => kind !== 'other') ?? 'other'
}

function difference(registered: string, sent: string): RedirectDifference {
  if (!isLoopback(registered) || !isLoopback(sent)) return 'other'
  const [a, b] = [new URL(registered), new URL(sent)]
  if (a.pathname !== b.pathname) return 'other'
  return a.hostname === b.hostname ? 'port' : 'loopback-host'
}
