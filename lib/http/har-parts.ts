import type { Header, Reused, Timings, TlsFacts, WireRequest, WireResponse } from './exchange'
import { isObject, type JsonObject, stringAt } from './json'

const cuts = ['size', 'time', 'answer', 'live', 'reset'] as const

export function readRequest(request: JsonObject): WireRequest | null {
  const method = stringAt(request, 'method')
  const url = stringAt(request, 'url')
  if (!method || !url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  return { method, url, headers: readHeaders(request.headers), body: readPostData(request) }
}

/** Null for status 0, which browsers write where no answer came. */
export function readResponse(response: JsonObject, truncated: unknown): WireResponse | null {
  const { status } = response
  if (typeof status !== 'number' || !(status >= 100 && status <= 999)) return null
  const content = isObject(response.content) ? response.content : {}
  const body = readContent(content)
  return {
    status,
    statusText: stringAt(response, 'statusText') ?? '',
    httpVersion: (stringAt(response, 'httpVersion') ?? '').replace(/^(?:http\/|h(?=\d))/i, ''),
    headers: readHeaders(response.headers),
    body,
    bodyBytes: positive(content.size) ?? body.length,
    truncated: cuts.find((cut) => cut === truncated) ?? null,
  }
}

/** A request in our own form, as an edited exchange keeps it. */
export function readWireRequest(value: JsonObject): WireRequest | null {
  const { method, url, headers, body } = value
  if (typeof method !== 'string' || typeof url !== 'string' || !Array.isArray(headers)) return null
  const pairs = headers.filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
  )
  return { method, url, headers: pairs, body: typeof body === 'string' ? body : null }
}

export function readTls(value: unknown): TlsFacts | null {
  if (!isObject(value)) return null
  const text = (key: keyof TlsFacts) => stringAt(value, key) ?? ''
  return {
    version: text('version'),
    subject: text('subject'),
    issuer: text('issuer'),
    validTo: text('validTo'),
    problem: stringAt(value, 'problem'),
  }
}

export function readReused(value: unknown): Reused | null {
  const object = isObject(value) ? value : null
  const server = stringAt(object, 'server')
  const sentAt = stringAt(object, 'sentAt')
  return server !== null && sentAt !== null ? { server, sentAt } : null
}

const phaseNames = ['queued', 'dns', 'connect', 'tls', 'firstByte'] as const

/** Our own figures when they are there, else those of HAR, where -1 means that a phase did not happen. */
export function readTimings(entry: JsonObject): Timings {
  const total = positive(entry.time) ?? 0
  if (isObject(entry._timings)) {
    const own: Timings = { total: positive(entry._timings.total) ?? total }
    for (const name of phaseNames) {
      const ms = positive(entry._timings[name])
      if (ms !== undefined) own[name] = ms
    }
    return own
  }
  const har = isObject(entry.timings) ? entry.timings : {}
  const [dns, connect, tls] = [positive(har.dns), positive(har.connect), positive(har.ssl)]
  const wait = positive(har.wait)
  const before = [har.blocked, har.dns, har.connect, har.send].map((ms) => positive(ms) ?? 0)
  return {
    ...(dns !== undefined && { dns }),
    ...(connect !== undefined && { connect: Math.max(0, connect - (tls ?? 0)) }),
    ...(tls !== undefined && { tls }),
    ...(wait !== undefined && { firstByte: before.reduce((sum, ms) => sum + ms, wait) }),
    total,
  }
}

function positive(value: unknown): number | undefined {
  // Adding zero makes -0 the 0 that JSON can write.
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value + 0 : undefined
}

function readHeaders(value: unknown): Header[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown): Header[] => {
    const object = isObject(entry) ? entry : null
    const name = stringAt(object, 'name')
    // `:authority` and the like are part of HTTP/2's framing, not headers.
    return name && !name.startsWith(':') ? [[name, stringAt(object, 'value') ?? '']] : []
  })
}

function readPostData(request: JsonObject): string | null {
  const data = isObject(request.postData) ? request.postData : null
  const text = stringAt(data, 'text')
  if (text !== null || !data || !Array.isArray(data.params)) return text
  return new URLSearchParams(
    readHeaders(data.params).map(([name, value]) => [name, value]),
  ).toString()
}

function readContent(content: JsonObject): string {
  const text = stringAt(content, 'text') ?? ''
  if (stringAt(content, 'encoding') !== 'base64') return text
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)))
  } catch {
    return text
  }
}
