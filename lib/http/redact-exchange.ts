import {
  type Exchange,
  type Header,
  mediaType,
  type WireRequest,
  type WireResponse,
} from './exchange'
import type { Hider } from './hider'
import { redactBody } from './redact-body'
import { redactHeader } from './redact-header'
import { redactLoose, redactProse } from './redact-text'
import { redactUrlWith } from './redact-url'

export function hideInExchange(exchange: Exchange, hider: Hider): Exchange {
  const { request, response, failure, original, callback, reused } = exchange
  return {
    ...exchange,
    purpose: redactProse(exchange.purpose, hider),
    request: hideInRequest(request, hider),
    response: response && hideInResponse(response, hider),
    failure: failure && { ...failure, message: redactProse(failure.message, hider) },
    ...(original && { original: hideInRequest(original, hider) }),
    ...(callback !== undefined && { callback: redactUrlWith(callback, hider) }),
    ...(reused && { reused: { ...reused, server: redactUrlWith(reused.server, hider) } }),
  }
}

export function hideInRequest(request: WireRequest, hider: Hider): WireRequest {
  return {
    method: request.method,
    url: redactUrlWith(request.url, hider),
    headers: request.headers.map((header) => redactHeader(header, hider)),
    body:
      request.body === null ? null : redactBody(request.body, mediaType(request.headers), hider),
  }
}

function hideInResponse(response: WireResponse, hider: Hider): WireResponse {
  return {
    ...response,
    statusText: redactLoose(response.statusText, hider),
    headers: response.headers.map((header) => redactHeader(header, hider)),
    body: redactBody(response.body, mediaType(response.headers), hider),
  }
}

type Sweep = ReturnType<Hider['sweeper']>

export function sweepExchange(exchange: Exchange, sweep: Sweep): Exchange {
  const { request, response, failure, original, callback, reused } = exchange
  return {
    ...exchange,
    purpose: sweep(exchange.purpose),
    request: sweepRequest(request, sweep),
    response: response && {
      ...response,
      statusText: sweep(response.statusText),
      headers: sweepHeaders(response.headers, sweep),
      body: sweep(response.body, bodyKind(response.headers)),
    },
    failure: failure && { ...failure, message: sweep(failure.message) },
    ...(original && { original: sweepRequest(original, sweep) }),
    ...(callback !== undefined && { callback: sweep(callback, 'url') }),
    ...(reused && { reused: { ...reused, server: sweep(reused.server, 'url') } }),
  }
}

export function sweepRequest(
  { method, url, headers, body }: WireRequest,
  sweep: Sweep,
): WireRequest {
  return {
    method,
    url: sweep(url, 'url'),
    headers: sweepHeaders(headers, sweep),
    body: body === null ? null : sweep(body, bodyKind(headers)),
  }
}

function sweepHeaders(headers: readonly Header[], sweep: Sweep): Header[] {
  return headers.map(([name, value]) => [
    name,
    sweep(value, /location/i.test(name) ? 'url' : 'text'),
  ])
}

function bodyKind(headers: readonly Header[]): 'url' | 'text' {
  return mediaType(headers) === 'application/x-www-form-urlencoded' ? 'url' : 'text'
}
