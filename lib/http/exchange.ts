/** A header as it stood on the wire: name with its case, in order, duplicates kept. */
export type Header = readonly [name: string, value: string]

/** One request exactly as it goes out. */
export interface WireRequest {
  method: string
  /** Absolute, `http:` or `https:`. */
  url: string
  headers: readonly Header[]
  body: string | null
}

/** Milliseconds; a phase that did not happen (a reused connection, no TLS) is absent. */
export interface Timings {
  /** Waited for its turn at this host; before the exchange, and not part of `total`. */
  queued?: number
  dns?: number
  connect?: number
  tls?: number
  /** From the start of the exchange to the head of the answer, connecting included. */
  firstByte?: number
  total: number
}

export interface TlsFacts {
  version: string
  subject: string
  issuer: string
  /** ISO 8601. */
  validTo: string
  /** Why the chain was not trusted, as the TLS library says it; null when it was. */
  problem: string | null
}

export interface WireResponse {
  status: number
  statusText: string
  httpVersion: string
  headers: readonly Header[]
  /** Decoded as UTF-8. */
  body: string
  /** Bytes received, which is more than `body` holds when it was cut. */
  bodyBytes: number
  /**
   * Why reading stopped early; `answer` means an event stream was left after its JSON-RPC answer,
   * `reset` that the connection broke before the body was complete.
   */
  truncated: 'size' | 'time' | 'answer' | 'live' | 'reset' | null
}

/** Why no response came. */
export const transportFailures = [
  'dns',
  'refused',
  'reset',
  'timeout',
  'tls',
  'address-forbidden',
  'invalid-url',
  'invalid-request',
  'malformed-response',
  'headers-too-large',
  'cancelled',
  'relay',
  'network',
] as const
export type TransportFailure = (typeof transportFailures)[number]

export function isTransportFailure(code: unknown): code is TransportFailure {
  return transportFailures.some((known) => known === code)
}

/** Where an answer came from that was not asked for again. */
export interface Reused {
  server: string
  sentAt: string
}

/** One request and what came back, as recorded: plain JSON. */
export interface Exchange {
  /** Position in the trace, from 0. */
  id: number
  /** The step that sent it. */
  step: string
  /** Counts authorization rounds from 1; a step-up or a new login starts the next. */
  round: number
  /** Why it was sent, as a sentence for people. */
  purpose: string
  /** `browser`: the person's browser went there, so only the address and the callback are known. */
  via: 'http' | 'browser'
  request: WireRequest
  response: WireResponse | null
  failure: { code: TransportFailure; message: string } | null
  /** ISO 8601. */
  startedAt: string
  timings: Timings
  remoteAddress: string | null
  tls: TlsFacts | null
  /** The exchange whose `Location` led here. */
  redirectedFrom?: number
  /** The request as it was before a person edited it. */
  original?: WireRequest
  /** The exchange that this is an edited copy of. */
  copyOf?: number
  /** Sent only to test the server: never part of a login. */
  probe?: string
  /** Sent as somebody beside the person who signed in: the name of that identity. */
  identity?: string
  /** The URL the authorization server sent the browser back to. */
  callback?: string
  /**
   * Not sent again: within one run over many servers this very request had been sent while `server` was
   * inspected. Answer, timings and address are those of that exchange, which began at `sentAt` (ISO 8601).
   */
  reused?: Reused
  /** Its step was run again later: kept to be looked at, not to be judged. */
  superseded?: true
}

/** First value of a header, by any case; null when absent. */
export function header(headers: readonly Header[], name: string): string | null {
  const wanted = name.toLowerCase()
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1] ?? null
}

/** Every value of a header, in order. */
export function headerValues(headers: readonly Header[], name: string): string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value)
}

/** `application/json` out of `Application/JSON; charset=utf-8`; empty when there is none. */
export function mediaType(headers: readonly Header[]): string {
  return (header(headers, 'content-type') ?? '').split(/[;,]/)[0]?.trim().toLowerCase() ?? ''
}
