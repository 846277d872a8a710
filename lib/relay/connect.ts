import { connect as connectTcp, isIP, type Socket } from 'node:net'
import type { Timings, TlsFacts } from '@/lib/http/exchange'
import { type AddressPolicy, isAllowed } from './address'
import type { Connection } from './connections'
import { AddressForbidden, guardedLookup, type Lookup } from './lookup'
import { secure } from './tls'

/** What is known so far; kept outside of the promise so that a failure can still tell it. */
export interface Seen {
  timings: Timings
  remoteAddress: string | null
  tls: TlsFacts | null
}

/** The host of a URL as sockets want it: IPv6 without brackets. */
export function hostOf(target: URL): string {
  return target.hostname.replace(/^\[|\]$/g, '')
}

/** A connection that is ready to carry the request: address allowed, certificate trusted. */
export async function connect(
  target: URL,
  policy: AddressPolicy,
  lookup: Lookup,
  seen: Seen,
  signal: AbortSignal,
): Promise<Connection> {
  const host = hostOf(target)
  // Node never calls `lookup` for a literal, so a literal is checked here.
  if (isIP(host) && !isAllowed(host, policy)) throw new AddressForbidden(host, host, policy)
  signal.throwIfAborted()
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
  const socket = await open(host, port, guardedLookup(policy, lookup), seen, signal)
  seen.remoteAddress = socket.remoteAddress ?? null
  if (target.protocol !== 'https:') return { socket, tls: null }
  return { socket: await secure(socket, host, policy, seen, signal), tls: seen.tls }
}

function open(
  host: string,
  port: number,
  lookup: ReturnType<typeof guardedLookup>,
  seen: Seen,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    let started = performance.now()
    const socket = connectTcp({ host, port, lookup, autoSelectFamily: true, noDelay: true })
    signal.addEventListener('abort', () => socket.destroy(new Error('stopped')), { once: true })
    socket.once('lookup', () => {
      if (isIP(host)) return
      seen.timings.dns = performance.now() - started
      started = performance.now()
    })
    socket.once('connect', () => {
      seen.timings.connect = performance.now() - started
      resolve(socket)
    })
    // Stays for the socket's whole life: a late error must not end the process.
    socket.on('error', reject)
  })
}
