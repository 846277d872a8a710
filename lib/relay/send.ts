import { lookup as dnsLookup } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { EventStreamParser } from '@/lib/http/event-stream'
import type { Header, WireRequest, WireResponse } from '@/lib/http/exchange'
import { isJsonRpcAnswer } from '@/lib/http/json-rpc'
import type { SendOptions, Transport, WireAnswer } from '@/lib/http/transport'
import type { AddressPolicy } from './address'
import { bodyText, type Tally } from './body'
import { connect, hostOf, type Seen } from './connect'
import type { Connection, Connections } from './connections'
import { type Deadline, deadline } from './deadline'
import { toTransportError } from './failure'
import type { Lookup } from './lookup'
import { outgoingHeaders, targetOf } from './request'

const headerLimit = 64 * 1024
const defaultTimeoutMs = 10_000

/** Asked twice they change nothing more than asked once (RFC 9110 §9.2.2). */
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The transport of the command line and the relay; nothing is followed. Every request has a fresh
 * connection, unless there are `kept` ones: those carry what may be sent again if they turn out closed.
 */
export function nodeTransport(
  policy: AddressPolicy,
  lookup: Lookup = dnsLookup,
  kept: Connections | null = null,
): Transport {
  return async (request, options = {}) => {
    const target = targetOf(request.url)
    const body = request.body === null ? null : Buffer.from(request.body)
    const headers = outgoingHeaders(request, target, body?.length ?? null, kept !== null)
    const timeoutMs = options.timeoutMs ?? defaultTimeoutMs
    const limit = deadline(timeoutMs, options.signal)
    const seen: Seen = { timings: { total: 0 }, remoteAddress: null, tls: null }
    const started = performance.now()
    const sendOver = ({ socket, tls }: Connection) => {
      socket.once('free', () => kept?.keep(target.origin, { socket, tls }))
      return exchange(socket, target, request, headers, body, kept !== null)
    }
    try {
      const idle = repeatable.has(request.method) && !body ? kept?.take(target.origin) : null
      const message =
        (idle && (await again(idle, seen, limit, sendOver))) ??
        (await sendOver(await connect(target, policy, lookup, seen, limit.signal)))
      seen.timings.firstByte = performance.now() - started
      const answer = await receive(message, options, limit)
      return { ...answer, ...finish(seen, started), sentHeaders: headers }
    } catch (error) {
      limit.release()
      finish(seen, started)
      const secure = target.protocol === 'https:'
      const authority = `${target.hostname}:${target.port || (secure ? 443 : 80)}`
      const attempt = { host: hostOf(target), authority, secure, timeoutMs, seen }
      throw toTransportError(error, limit.stopped(), attempt)
    }
  }
}

/** Sends over a connection that was left open; null when its other end had closed it meanwhile. */
async function again(
  { socket, tls }: Connection,
  seen: Seen,
  limit: Deadline,
  sendOver: (connection: Connection) => Promise<IncomingMessage>,
): Promise<IncomingMessage | null> {
  seen.remoteAddress = socket.remoteAddress ?? null
  seen.tls = tls
  limit.signal.addEventListener('abort', () => socket.destroy(), { once: true })
  try {
    return await sendOver({ socket, tls })
  } catch (error) {
    if (limit.stopped()) throw error
    Object.assign(seen, { remoteAddress: null, tls: null })
    return null
  }
}

/** Sends the request and resolves when the head of the answer is there. */
function exchange(
  socket: Socket,
  target: URL,
  request: WireRequest,
  headers: readonly Header[],
  body: Buffer | null,
  keepAlive: boolean,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      createConnection: () => socket,
      method: request.method,
      path: `${target.pathname}${target.search}`,
      headers: headers.flat(),
      maxHeaderSize: headerLimit,
    })
    // Node closes a connection that no agent of its own looks after.
    sent.shouldKeepAlive = keepAlive
    // Node drops headers beyond 2000 in silence; the 64 kB are the limit here.
    sent.maxHeadersCount = 0
    sent.once('response', resolve)
    sent.once('upgrade', (_message, upgraded) => {
      upgraded.destroy()
      reject(Object.assign(new Error('Unasked upgrade'), { code: 'HPE_UPGRADE' }))
    })
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

type Received = Pick<WireAnswer, 'response' | 'chunks'>

async function receive(
  message: IncomingMessage,
  options: SendOptions,
  limit: Deadline,
): Promise<Received> {
  const stream = /^text\/event-stream\b/i.test(message.headers['content-type'] ?? '')
  const response: WireResponse = {
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? '',
    httpVersion: message.httpVersion,
    headers: pairs(message.rawHeaders),
    body: '',
    bodyBytes: 0,
    truncated: null,
  }
  // An error nobody reads any more (an unread live stream) must not end the process.
  message.on('error', () => {})
  if (stream && options.stream === 'live') {
    limit.stopClock()
    response.truncated = 'live'
    return { response, chunks: liveChunks(message, limit) }
  }
  await readInto(response, message, stream, limit)
  limit.release()
  return { response }
}

async function readInto(
  response: WireResponse,
  message: IncomingMessage,
  stream: boolean,
  limit: Deadline,
): Promise<void> {
  const tally: Tally = { bytes: 0, cut: false }
  const events = new EventStreamParser()
  try {
    for await (const piece of bodyText(message, tally)) {
      response.body += piece
      if (stream && events.push(piece).some(({ data }) => isJsonRpcAnswer(data))) {
        response.truncated = 'answer'
        break
      }
    }
    if (tally.cut) response.truncated = 'size'
  } catch (error) {
    const stopped = limit.stopped()
    if (stopped === 'cancelled') throw error
    response.truncated = stopped ?? 'reset'
  } finally {
    response.bodyBytes = tally.bytes
    message.destroy()
  }
}

/** Ends with the stream, with the caller's signal, at the size limit, or when the reader leaves. */
async function* liveChunks(message: IncomingMessage, limit: Deadline): AsyncGenerator<string> {
  try {
    for await (const piece of bodyText(message, { bytes: 0, cut: false })) if (piece) yield piece
  } catch {
    // The other end, or the caller, hung up: a live stream has no better end.
  } finally {
    message.destroy()
    limit.release()
  }
}

function pairs(raw: readonly string[]): Header[] {
  const headers: Header[] = []
  for (let i = 0; i + 1 < raw.length; i += 2) headers.push([raw[i] ?? '', raw[i + 1] ?? ''])
  return headers
}

function finish(seen: Seen, started: number): Seen {
  const rounded = (ms: number) => Math.round(ms * 10) / 10
  seen.timings.total = performance.now() - started
  for (const key of ['dns', 'connect', 'tls', 'firstByte', 'total'] as const) {
    const ms = seen.timings[key]
    if (ms !== undefined) seen.timings[key] = rounded(ms)
  }
  return seen
}
