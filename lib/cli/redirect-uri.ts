import { type CallbackListener, isHearable, listenForCallback } from './callback-listener'
import { UsageError } from './exit'
import type { Io } from './io'
import { isAddressInUse } from './listen'
import type { Values } from './parse'
import { readPort } from './ports'

/** Ports that providers are often told beforehand; the first free one is taken. */
const usualPorts = Array.from({ length: 15 }, (_, index) => 8085 + index)

export interface Redirect {
  uri: string
  listener: CallbackListener | null
}

/**
 * The redirect URI of this login, listened to from now on so that nobody else takes its port.
 * `follow` needs no listener: the redirect is read, not followed.
 */
export async function openRedirect(
  values: Values,
  io: Io,
  preferred: string | null = null,
): Promise<Redirect> {
  const given = values['redirect-uri']
  if (given !== undefined) return own(given, values['sign-in'] === 'follow')
  const told = values['callback-port'] ?? (io.env.MCP_OAUTH_CALLBACK_PORT || undefined)
  const ports = told === undefined ? usualPorts : [readPort(told, '--callback-port')]
  if (values['sign-in'] === 'follow') return { uri: uriAt(ports[0] ?? 8085), listener: null }
  const wanted = told === undefined && preferred && isHearable(preferred) ? [preferred] : []
  for (const uri of [...wanted, ...ports.map(uriAt)]) {
    const listener = await listenAt(uri)
    if (listener) return { uri, listener }
  }
  throw new UsageError(
    told === undefined
      ? 'Every port from 8085 to 8099 is taken; choose another with --callback-port.'
      : `Port ${told} is taken; choose another --callback-port.`,
  )
}

async function own(uri: string, follow: boolean): Promise<Redirect> {
  if (!URL.canParse(uri)) throw new UsageError('--redirect-uri takes an absolute URI.')
  if (follow || !isHearable(uri)) return { uri, listener: null }
  const listener = await listenAt(uri)
  if (!listener) throw new UsageError(`The port of ${uri} is taken.`)
  return { uri, listener }
}

function uriAt(port: number): string {
  return `http://localhost:${port}/callback`
}

async function listenAt(uri: string): Promise<CallbackListener | null> {
  try {
    return await listenForCallback(uri)
  } catch (error) {
    if (isAddressInUse(error)) return null
    throw error
  }
}
