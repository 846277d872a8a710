import type { Entry, Har, Header as HarHeader } from 'har-format'
import {
  type Exchange,
  type Header,
  header,
  type Reused,
  type Timings,
  type TlsFacts,
  type WireRequest,
  type WireResponse,
} from './exchange'

export interface HarMeta {
  /** Version of the inspector. */
  version: string
  comment?: string
}

/** What HAR has no field for; `fromHar` takes it back, so that nothing is lost on the way. */
export interface HarExtra {
  _step: string
  _round: number
  _purpose: string
  _via: Exchange['via']
  _timings: Timings
  _truncated: WireResponse['truncated']
  _tls: TlsFacts | null
  _failure: Exchange['failure']
  _redirectedFrom?: number
  _original?: WireRequest
  _probe?: string
  _callback?: string
  _reused?: Reused
}

/** HAR 1.2, as browser developer tools open it; redact the exchanges first. */
export function toHar(exchanges: readonly Exchange[], { version, comment }: HarMeta): Har {
  return {
    log: {
      version: '1.2',
      creator: { name: 'MCP Auth Inspector', version },
      pages: [],
      entries: exchanges.map(entry),
      ...(comment !== undefined && { comment }),
    },
  }
}

function entry(exchange: Exchange): Entry & HarExtra {
  const { request, response, startedAt, timings, remoteAddress } = exchange
  return {
    startedDateTime: startedAt,
    time: timings.total + (timings.queued ?? 0),
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: harHeaders(request.headers),
      queryString: query(request.url),
      ...(request.body !== null && {
        postData: { mimeType: header(request.headers, 'content-type') ?? '', text: request.body },
      }),
      headersSize: -1,
      bodySize: new TextEncoder().encode(request.body ?? '').length,
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.statusText ?? '',
      httpVersion: response ? `HTTP/${response.httpVersion}` : '',
      cookies: [],
      headers: harHeaders(response?.headers ?? []),
      content: {
        size: response?.bodyBytes ?? 0,
        mimeType: header(response?.headers ?? [], 'content-type') ?? '',
        text: response?.body ?? '',
      },
      redirectURL: header(response?.headers ?? [], 'location') ?? '',
      headersSize: -1,
      bodySize: response?.bodyBytes ?? -1,
      ...(exchange.failure && { _error: exchange.failure.message }),
    },
    cache: {},
    timings: phases(timings),
    ...(remoteAddress !== null && { serverIPAddress: remoteAddress }),
    comment: exchange.purpose,
    ...extra(exchange),
  }
}

function extra(exchange: Exchange): HarExtra {
  const { redirectedFrom, original, probe, callback, reused } = exchange
  return {
    _step: exchange.step,
    _round: exchange.round,
    _purpose: exchange.purpose,
    _via: exchange.via,
    _timings: exchange.timings,
    _truncated: exchange.response?.truncated ?? null,
    _tls: exchange.tls,
    _failure: exchange.failure,
    ...(redirectedFrom !== undefined && { _redirectedFrom: redirectedFrom }),
    ...(original !== undefined && { _original: original }),
    ...(probe !== undefined && { _probe: probe }),
    ...(callback !== undefined && { _callback: callback }),
    ...(reused !== undefined && { _reused: reused }),
  }
}

function harHeaders(headers: readonly Header[]): HarHeader[] {
  return headers.map(([name, value]) => ({ name, value }))
}

function query(url: string): HarHeader[] {
  if (!URL.canParse(url)) return []
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }))
}

/** HAR counts TLS within `connect`; -1 stands for a phase that did not happen. */
function phases({ queued, dns, connect, tls, firstByte, total }: Timings): Entry['timings'] {
  const before = (dns ?? 0) + (connect ?? 0) + (tls ?? 0)
  const wait = Math.max(0, (firstByte ?? total) - before)
  return {
    blocked: queued ?? -1,
    dns: dns ?? -1,
    connect: connect === undefined ? -1 : connect + (tls ?? 0),
    ssl: tls ?? -1,
    send: 0,
    wait,
    receive: Math.max(0, total - before - wait),
  }
}
