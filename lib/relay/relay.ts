import { TransportError, type WireAnswer } from '@/lib/http/transport'
import type { AddressPolicy } from './address'
import { type CallerPolicy, isOwnAddress, type Refusal, refuseCaller } from './caller'
import { type Envelope, isRefusal, readEnvelope } from './envelope'
import { targetOf } from './request'
import { nodeTransport } from './send'

/** All that is ever logged about a request. */
export interface RelayLine {
  method: string
  /** Host and port of the server that was called; `-` when the call was refused. */
  host: string
  /** 0 when there was no answer. */
  status: number
  ms: number
}

export interface RelayPolicy extends AddressPolicy, CallerPolicy {
  log?: (line: RelayLine) => void
}

/** A live stream of a hosted relay ends after this time. */
const liveLimitMs = 300_000

/**
 * Sends a request for the inspector's own page and answers JSON about what came back, never the bytes
 * themselves: another server's content must not be served on the origin that holds the tokens.
 */
export async function relay(request: Request, policy: RelayPolicy): Promise<Response> {
  const started = performance.now()
  const log = (method: string, host: string, status: number) =>
    policy.log?.({ method, host, status, ms: Math.round(performance.now() - started) })
  const envelope = refuseCaller(request, policy) ?? (await readEnvelope(request))
  if (isRefusal(envelope)) {
    log(request.method, '-', envelope.status)
    return failed(envelope.status, envelope)
  }
  const { method } = envelope.request
  let host = '-'
  try {
    host = allowedTarget(envelope, request, policy).host
    const hangUp = new AbortController()
    request.signal.addEventListener('abort', () => hangUp.abort())
    if (request.signal.aborted) hangUp.abort()
    const { timeoutMs, stream } = envelope
    const options = { timeoutMs, stream, signal: hangUp.signal }
    const { chunks, ...answer } = await nodeTransport(policy)(envelope.request, options)
    log(method, host, answer.response.status)
    if (!chunks) return json(200, { ok: true, answer })
    return live(answer, chunks, hangUp, policy.local ? null : liveLimitMs)
  } catch (error) {
    log(method, host, 0)
    if (!(error instanceof TransportError)) {
      const message = 'The relay failed at this request.'
      return failed(500, { code: 'relay', message })
    }
    const { code, message, seen } = error
    return json(200, { ok: false, failure: { code, message, seen } })
  }
}

function allowedTarget(envelope: Envelope, request: Request, policy: RelayPolicy): URL {
  const target = targetOf(envelope.request.url)
  if (isOwnAddress(target, request)) {
    throw new TransportError('address-forbidden', 'The inspector does not call itself.')
  }
  if (!policy.local && target.protocol !== 'https:') {
    throw new TransportError(
      'address-forbidden',
      'A hosted inspector requests https URLs only; for http run it on your own machine.',
    )
  }
  return target
}

const safe = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store, no-transform',
  'referrer-policy': 'no-referrer',
}

function json(status: number, value: unknown): Response {
  const headers = { ...safe, 'content-type': 'application/json' }
  return new Response(JSON.stringify(value), { status, headers })
}

function failed(status: number, { code, message }: Omit<Refusal, 'status'>): Response {
  return json(status, { ok: false, failure: { code, message, seen: {} } })
}

/** One JSON value per line: the answer's head, each piece as it comes, and the end. */
function live(
  answer: Omit<WireAnswer, 'chunks'>,
  chunks: AsyncIterable<string>,
  hangUp: AbortController,
  limitMs: number | null,
): Response {
  const timer = limitMs === null ? undefined : setTimeout(() => hangUp.abort(), limitMs)
  async function* lines() {
    yield { ok: true, answer }
    for await (const chunk of chunks) yield { chunk }
    yield { end: true }
    clearTimeout(timer)
  }
  const source = lines()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await source.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    cancel() {
      clearTimeout(timer)
      hangUp.abort()
    },
  })
  const headers = { ...safe, 'content-type': 'application/x-ndjson', 'x-accel-buffering': 'no' }
  return new Response(body, { status: 200, headers })
}
