import type { Exchange, Header, WireRequest, WireResponse } from './exchange'
import { header } from './exchange'
import { redirectedRequest } from './redirect'
import { type SendOptions, type Transport, TransportError } from './transport'

export interface RecordableRequest extends WireRequest {
  purpose: string
  probe?: string
  copyOf?: number
  options?: SendOptions
  redirectedFrom?: number
}

export interface RecorderOptions {
  transport: Transport
  now(): number
  /** Where in the inspection the next exchange belongs, and as whom it is sent. */
  position(): Pick<Exchange, 'step' | 'round' | 'probe' | 'identity'>
  /** Stores a new exchange under the next id, or replaces the one with that id. */
  save(exchange: Exchange): void
  nextId(): number
  signal: AbortSignal
  timeoutMs: number
  /** Lets a person change or cancel (null) a request before it is sent. */
  hold?(request: WireRequest, purpose: string): Promise<WireRequest | null>
}

export interface Recorder {
  /** Never throws: a failure is recorded in the exchange. */
  send(request: RecordableRequest): Promise<Exchange>
  /** A `fetch` for libraries over the same recording; follows redirects unless asked not to. */
  fetch(purpose: string, options?: SendOptions): typeof fetch
}

const maxRedirects = 10
const maxLiveBody = 1024 * 1024

/** Wraps a transport so that nothing goes over the wire without being in the trace. */
export function createRecorder(host: RecorderOptions): Recorder {
  async function exchange(
    request: RecordableRequest,
  ): Promise<{ exchange: Exchange; chunks?: AsyncIterable<string>; error?: unknown }> {
    const { purpose, probe, copyOf, options, redirectedFrom, ...wire } = request
    const outgoing = host.hold && !probe ? await host.hold(wire, purpose) : wire
    const sent = outgoing ?? wire
    const started = host.now()
    const record: Exchange = {
      id: host.nextId(),
      ...host.position(),
      purpose,
      via: 'http',
      request: { method: sent.method, url: sent.url, headers: sent.headers, body: sent.body },
      response: null,
      failure: null,
      startedAt: new Date(started).toISOString(),
      timings: { total: 0 },
      remoteAddress: null,
      tls: null,
      ...(redirectedFrom === undefined ? {} : { redirectedFrom }),
      ...(probe ? { probe } : {}),
      ...(copyOf === undefined ? {} : { copyOf }),
      ...(outgoing && !sameRequest(outgoing, wire) ? { original: wire } : {}),
    }
    host.save(record)
    try {
      if (!outgoing) throw new TransportError('cancelled', 'You did not send this request.')
      const answer = await host.transport(record.request, {
        timeoutMs: host.timeoutMs,
        ...options,
        signal: anySignal([host.signal, options?.signal]),
      })
      const { response, timings, remoteAddress, tls, sentHeaders, reused } = answer
      const request = { ...record.request, headers: sentHeaders ?? record.request.headers }
      const done = {
        ...record,
        request,
        response,
        timings,
        remoteAddress,
        tls,
        ...(reused ? { reused } : {}),
      }
      host.save(done)
      return { exchange: done, ...(answer.chunks ? { chunks: answer.chunks } : {}) }
    } catch (error) {
      const failed = { ...record, ...describeFailure(error, host.now() - started) }
      host.save(failed)
      return { exchange: failed, error }
    }
  }

  function recordingFetch(purpose: string, options?: SendOptions): typeof fetch {
    return async (input, init) => {
      let request = await toWireRequest(input, init)
      const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
      let redirectedFrom: number | undefined
      for (let hop = 0; ; hop++) {
        const result = await exchange({
          ...request,
          purpose,
          options: { ...options, ...(signal ? { signal } : {}) },
          ...(redirectedFrom === undefined ? {} : { redirectedFrom }),
        })
        const { response } = result.exchange
        if (!response) throw result.error
        const next = redirectedRequest(request, response)
        if (!next || (init?.redirect ?? 'follow') !== 'follow' || hop === maxRedirects) {
          return toResponse(result.exchange, response, result.chunks, host.save)
        }
        request = next
        redirectedFrom = result.exchange.id
      }
    }
  }

  return { send: async (request) => (await exchange(request)).exchange, fetch: recordingFetch }
}

function describeFailure(error: unknown, total: number): Partial<Exchange> {
  if (error instanceof TransportError) {
    return {
      failure: { code: error.code, message: error.message },
      timings: error.seen.timings ?? { total },
      remoteAddress: error.seen.remoteAddress ?? null,
      tls: error.seen.tls ?? null,
    }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { failure: { code: 'network', message }, timings: { total } }
}

function sameRequest(a: WireRequest, b: WireRequest): boolean {
  return (
    JSON.stringify([a.method, a.url, a.headers, a.body]) ===
    JSON.stringify([b.method, b.url, b.headers, b.body])
  )
}

function anySignal(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  const present = signals.filter((signal) => signal !== undefined)
  return AbortSignal.any(present)
}

async function toWireRequest(input: RequestInfo | URL, init?: RequestInit): Promise<WireRequest> {
  const base = input instanceof Request ? input : null
  const headers: Header[] = [...new Headers(init?.headers ?? base?.headers)]
  if (!header(headers, 'accept')) headers.push(['accept', '*/*'])
  const method = (init?.method ?? base?.method ?? 'GET').toUpperCase()
  const given = init?.body
  let body: string | null = null
  if (typeof given === 'string') body = given
  else if (given instanceof URLSearchParams) {
    body = given.toString()
    if (!header(headers, 'content-type')) {
      headers.push(['content-type', 'application/x-www-form-urlencoded;charset=UTF-8'])
    }
  } else if (given) body = await new Response(given).text()
  else if (base && method !== 'GET' && method !== 'HEAD') body = await base.clone().text()
  return { method, url: String(base?.url ?? input), headers, body }
}

const withoutBody = new Set([101, 103, 204, 205, 304])

/** A `Response` over recorded bytes; one that the platform would refuse becomes a plain 502 with the same body. */
export function replay(response: WireResponse): Response {
  return build(response, withoutBody.has(response.status) ? null : response.body)
}

function build(response: WireResponse, body: BodyInit | null): Response {
  const headers = new Headers()
  for (const [name, value] of response.headers) {
    try {
      headers.append(name, value)
    } catch {
      // The trace keeps the header as it came; a library cannot be given one that no fetch would accept.
    }
  }
  const status = response.status >= 200 && response.status <= 599 ? response.status : 502
  return new Response(body, { status, headers })
}

function toResponse(
  record: Exchange,
  response: WireResponse,
  chunks: AsyncIterable<string> | undefined,
  save: (exchange: Exchange) => void,
): Response {
  if (!chunks) return replay(response)
  const encoder = new TextEncoder()
  const iterator = chunks[Symbol.asyncIterator]()
  let body = response.body
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) return controller.close()
      if (body.length < maxLiveBody) body += value
      save({
        ...record,
        response: { ...response, body, bodyBytes: body.length, truncated: 'live' },
      })
      controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  return build(response, stream)
}
