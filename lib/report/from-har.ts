import type { Exchange, Header, Timings, TransportFailure } from '@/lib/http/exchange'
import { isObject, type JsonObject, stringAt } from '@/lib/http/json'

/** An exchange that nobody has placed in the flow yet; `hint` is the step that an own HAR notes. */
export interface RecordedExchange extends Exchange {
  hint: string | null
}

/** The entries of a HAR log as exchanges, in the order they were sent; null when there is no list of them. */
export function exchangesFromHar(log: JsonObject): RecordedExchange[] | null {
  if (!Array.isArray(log.entries)) return null
  return log.entries
    .filter(isObject)
    .flatMap((entry) => {
      const read = readEntry(entry)
      return read ? [read] : []
    })
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.id - b.id)
    .map((exchange, id) => ({ ...exchange, id }))
}

function readEntry(entry: JsonObject): RecordedExchange | null {
  const { request, response } = entry
  if (!isObject(request)) return null
  const method = stringAt(request, 'method')
  const url = stringAt(request, 'url')
  if (method === null || url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null
  const answered = isObject(response) && typeof response.status === 'number' && response.status > 0
  return {
    id: 0,
    step: '',
    hint: stringAt(entry, '_step'),
    round: typeof entry._round === 'number' ? entry._round : 1,
    purpose: stringAt(entry, '_purpose') ?? 'Recorded elsewhere.',
    via: entry._via === 'browser' ? 'browser' : 'http',
    request: {
      method: method.toUpperCase(),
      url,
      headers: headers(request.headers),
      body: isObject(request.postData) ? body(request.postData) : null,
    },
    response: answered ? readResponse(response) : null,
    failure: answered ? null : readFailure(entry, response),
    startedAt: stringAt(entry, 'startedDateTime') ?? new Date(0).toISOString(),
    timings: timings(entry),
    remoteAddress: stringAt(entry, 'serverIPAddress'),
    tls: null,
    ...optional(entry, '_callback', 'callback'),
    ...optional(entry, '_probe', 'probe'),
  }
}

function optional<Key extends string>(entry: JsonObject, from: string, to: Key) {
  const value = stringAt(entry, from)
  return value === null ? {} : ({ [to]: value } as Record<Key, string>)
}

function readResponse(response: JsonObject): Exchange['response'] {
  const content = isObject(response.content) ? response.content : {}
  const text = stringAt(content, 'text') ?? ''
  return {
    status: Number(response.status),
    statusText: stringAt(response, 'statusText') ?? '',
    httpVersion: (stringAt(response, 'httpVersion') ?? '').replace(/^HTTP\//i, ''),
    headers: headers(response.headers),
    body: content.encoding === 'base64' ? fromBase64(text) : text,
    bodyBytes: typeof content.size === 'number' ? content.size : text.length,
    truncated: null,
  }
}

const failures: readonly TransportFailure[] = [
  ...(['dns', 'refused', 'reset', 'timeout', 'tls', 'address-forbidden', 'invalid-url'] as const),
  ...(['malformed-response', 'headers-too-large', 'cancelled', 'relay', 'network'] as const),
]

/** Browsers note no reason in a standard field; Chrome and this inspector each have one of their own. */
function readFailure(entry: JsonObject, response: unknown): Exchange['failure'] {
  if (entry._via === 'browser') return null
  const own = isObject(entry._failure) ? entry._failure : null
  const code = failures.find((known) => known === own?.code) ?? 'network'
  const words = own ? stringAt(own, 'message') : null
  const chrome = isObject(response) ? stringAt(response, '_error') : null
  return { code, message: words ?? chrome ?? 'The recording has no response.' }
}

/** HTTP/2 pseudo-headers are the request line, not headers. */
function headers(value: unknown): Header[] {
  if (!Array.isArray(value)) return []
  return value.filter(isObject).flatMap((item) => {
    const name = stringAt(item, 'name')
    const text = stringAt(item, 'value')
    return name === null || text === null || name.startsWith(':') ? [] : [[name, text] as const]
  })
}

function body(postData: JsonObject): string | null {
  const text = stringAt(postData, 'text')
  if (text !== null || !Array.isArray(postData.params)) return text
  const form = new URLSearchParams()
  for (const parameter of postData.params.filter(isObject)) {
    form.append(stringAt(parameter, 'name') ?? '', stringAt(parameter, 'value') ?? '')
  }
  return form.toString()
}

function timings(entry: JsonObject): Timings {
  const phases = isObject(entry.timings) ? entry.timings : {}
  const ms = (name: string) => {
    const value = phases[name]
    return typeof value === 'number' && value >= 0 ? value : undefined
  }
  const [dns, connect, tls] = [ms('dns'), ms('connect'), ms('ssl')]
  return {
    ...(dns !== undefined && { dns }),
    ...(connect !== undefined && { connect: Math.max(0, connect - (tls ?? 0)) }),
    ...(tls !== undefined && { tls }),
    total: typeof entry.time === 'number' && entry.time >= 0 ? entry.time : 0,
  }
}

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return text
  }
}
