import { TransportError } from '@/lib/http/transport'
import type { AddressPolicy } from './address'
import { failed, json, live } from './answer'
import { type CallerPolicy, isOwnAddress, refuseCaller } from './caller'
import { type Envelope, isRefusal, readEnvelope } from './envelope'
import type { Gate } from './limits'
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
  /** Why there was no answer, or why the call was refused; null when the server answered. */
  code: string | null
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
export async function relay(request: Request, policy: RelayPolicy, gate?: Gate): Promise<Response> {
  const started = performance.now()
  const log = (method: string, host: string, status: number, code: string | null) =>
    policy.log?.({ method, host, status, ms: Math.round(performance.now() - started), code })
  const envelope =
    refuseCaller(request, policy) ?? (await gate?.enter()) ?? (await readEnvelope(request))
  if (isRefusal(envelope)) {
    log(request.method, '-', envelope.status, envelope.code)
    return failed(envelope)
  }
  const { method } = envelope.request
  let host = '-'
  try {
    host = allowedTarget(envelope, request, policy).host
    const refusal = await gate?.send(envelope.request)
    if (refusal) {
      log(method, '-', refusal.status, refusal.code)
      return failed(refusal)
    }
    const hangUp = new AbortController()
    request.signal.addEventListener('abort', () => hangUp.abort())
    if (request.signal.aborted) hangUp.abort()
    const { timeoutMs, stream } = envelope
    const options = { timeoutMs, stream, signal: hangUp.signal }
    const { chunks, ...answer } = await nodeTransport(policy)(envelope.request, options)
    log(method, host, answer.response.status, null)
    if (!chunks) return json(200, { ok: true, answer })
    return live(answer, chunks, hangUp, policy.local ? null : liveLimitMs)
  } catch (error) {
    if (!(error instanceof TransportError)) {
      log(method, host, 0, 'relay')
      return failed({ status: 500, code: 'relay', message: 'The relay failed at this request.' })
    }
    const { code, message, seen } = error
    log(method, host, 0, code)
    return json(200, { ok: false, failure: { code, message, seen } })
  }
}

function allowedTarget(envelope: Envelope, request: Request, policy: RelayPolicy): URL {
  const target = targetOf(envelope.request.url)
  if (isOwnAddress(target, request, policy)) {
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
