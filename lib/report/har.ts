import type { Entry, Har, Header as HarHeader, QueryString } from 'har-format'
import { type Exchange, type Header, header, type Timings } from '@/lib/http/exchange'
import { safeJson } from './escape/json'
import type { Report } from './report'

/** What HAR has no field for; the HAR reader takes it back, so that nothing is lost on the way. */
export interface HarExtra {
  _step: string
  _round: number
  _purpose: string
  _via: Exchange['via']
  _failure: Exchange['failure']
  _callback?: string
  _probe?: string
}

/** HAR 1.2, as browser developer tools open it. */
export function har(report: Report): string {
  const document: Har = {
    log: {
      version: '1.2',
      creator: { name: 'MCP Auth Inspector', version: report.version },
      pages: [],
      entries: report.trace.exchanges.map(entry),
      comment: `${report.server} ${report.revision}`,
    },
  }
  return `${safeJson(document, 2)}\n`
}

function entry(exchange: Exchange): Entry & HarExtra {
  const { request, response, timings } = exchange
  return {
    startedDateTime: exchange.startedAt,
    time: timings.total,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: response?.httpVersion ? `HTTP/${response.httpVersion}` : 'HTTP/1.1',
      cookies: [],
      headers: headers(request.headers),
      queryString: query(request.url),
      ...(request.body !== null && {
        postData: {
          mimeType: header(request.headers, 'content-type') ?? '',
          text: request.body,
        },
      }),
      headersSize: -1,
      bodySize: request.body === null ? 0 : byteLength(request.body),
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.statusText ?? '',
      httpVersion: response?.httpVersion ? `HTTP/${response.httpVersion}` : '',
      cookies: [],
      headers: headers(response?.headers ?? []),
      content: {
        size: response?.bodyBytes ?? 0,
        mimeType: header(response?.headers ?? [], 'content-type') ?? '',
        text: response?.body ?? '',
      },
      redirectURL: header(response?.headers ?? [], 'location') ?? exchange.callback ?? '',
      headersSize: -1,
      bodySize: response?.bodyBytes ?? -1,
      ...(exchange.failure && { _error: exchange.failure.message }),
    },
    cache: {},
    timings: phases(timings),
    ...(exchange.remoteAddress !== null && { serverIPAddress: exchange.remoteAddress }),
    comment: exchange.purpose,
    _step: exchange.step,
    _round: exchange.round,
    _purpose: exchange.purpose,
    _via: exchange.via,
    _failure: exchange.failure,
    ...(exchange.callback !== undefined && { _callback: exchange.callback }),
    ...(exchange.probe !== undefined && { _probe: exchange.probe }),
  }
}

function headers(list: readonly Header[]): HarHeader[] {
  return list.map(([name, value]) => ({ name, value }))
}

function query(url: string): QueryString[] {
  if (!URL.canParse(url)) return []
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }))
}

/** HAR counts TLS within `connect`; -1 stands for a phase that did not happen. */
function phases({ dns, connect, tls, firstByte, total }: Timings): Entry['timings'] {
  const before = (dns ?? 0) + (connect ?? 0) + (tls ?? 0)
  const wait = Math.max(0, (firstByte ?? total) - before)
  return {
    blocked: -1,
    dns: dns ?? -1,
    connect: connect === undefined ? -1 : connect + (tls ?? 0),
    ssl: tls ?? -1,
    send: 0,
    wait,
    receive: Math.max(0, total - before - wait),
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
