import type {
  Header,
  Reused,
  Timings,
  TlsFacts,
  TransportFailure,
  WireRequest,
  WireResponse,
} from './exchange'

export interface SendOptions {
  signal?: AbortSignal
  /** Whole exchange, in milliseconds. */
  timeoutMs?: number
  /**
   * What to do with `text/event-stream`: `answer` (default) reads up to the first JSON-RPC response,
   * `live` hands over `chunks` and keeps the connection (HTTP+SSE transport).
   */
  stream?: 'answer' | 'live'
}

export interface WireAnswer {
  response: WireResponse
  timings: Timings
  remoteAddress: string | null
  tls: TlsFacts | null
  /** The request headers as they went out, with `Host`, `Content-Length` and the like. */
  sentHeaders?: readonly Header[]
  /** The answer is an earlier request's, within the same run. */
  reused?: Reused
  /** Only for `stream: 'live'` event streams; `response.body` is then empty. */
  chunks?: AsyncIterable<string>
}

/**
 * Sends one request, follows nothing, and reports what was really received.
 * The page sends through the relay, the command line by `node:http`; both are this function.
 * Throws {@link TransportError} when there is no response.
 */
export type Transport = (request: WireRequest, options?: SendOptions) => Promise<WireAnswer>

export class TransportError extends Error {
  readonly code: TransportFailure
  /** What was known before it failed: a certificate that was refused, an address that was reached. */
  readonly seen: { tls?: TlsFacts | null; remoteAddress?: string | null; timings?: Timings }

  constructor(code: TransportFailure, message: string, seen: TransportError['seen'] = {}) {
    super(message)
    this.name = 'TransportError'
    this.code = code
    this.seen = seen
  }
}
