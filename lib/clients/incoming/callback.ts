import { httpUrl, isLoopback } from '@/lib/flow/url'
import { type JsonObject, stringAt } from '@/lib/http/json'
import type { IncomingOAuth } from './server'

type Callback = Pick<IncomingOAuth, 'callbackPort' | 'redirectUri'>

/** Where a client says that its sign-in comes back to: a whole address, or the port of its own one. */
export function callbackOf(settings: JsonObject): Callback {
  const port = portOf(settings.callbackPort ?? settings.callback_port ?? settings.redirectPort)
  const keys = ['redirectUri', 'redirect_uri', 'callback_url']
  const redirectUri = keys.map((key) => stringAt(settings, key)).find(Boolean) ?? null
  const address = httpUrl(redirectUri)
  if (!address) return { callbackPort: port, redirectUri: port ? ownAddress(settings, port) : null }
  if (!isLoopback(address)) return { callbackPort: port, redirectUri }
  if (address.port || !port) return { callbackPort: port ?? portOf(address.port), redirectUri }
  // Codex listens at `callback_port` where its address leaves the port open.
  address.port = String(port)
  return { callbackPort: port, redirectUri: address.href }
}

/** A port as a number, however it was written; null for what is none. */
export function portOf(value: unknown): number | null {
  const port = Number(value)
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
}

/** Codex writes its members in snake case and comes back to the address, the others to the name. */
function ownAddress(settings: JsonObject, port: number): string {
  return `http://${settings.callback_port === undefined ? 'localhost' : '127.0.0.1'}:${port}/callback`
}
