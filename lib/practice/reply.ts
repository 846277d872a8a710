import { type Header, header } from '@/lib/http/exchange'
import { type JsonObject, parseObject } from '@/lib/http/json'

/** What goes out: a value, so that header order, duplicates and oddities can be said and tested. */
export interface Reply {
  status: number
  reason?: string
  headers: readonly Header[]
  body: string | ReadableStream<string | Uint8Array>
  /** What happens on the wire instead of a proper answer. */
  wire?: { kind: 'hang' } | { kind: 'reset' } | { kind: 'raw'; bytes: string }
}

export function json(status: number, value: unknown, headers: readonly Header[] = []): Reply {
  return typed(status, 'application/json', JSON.stringify(value), headers)
}

export function html(status: number, body: string, headers: readonly Header[] = []): Reply {
  return typed(status, 'text/html; charset=utf-8', body, headers)
}

export function text(status: number, body: string, headers: readonly Header[] = []): Reply {
  return typed(status, 'text/plain; charset=utf-8', body, headers)
}

export function typed(
  status: number,
  type: string,
  body: Reply['body'],
  headers: readonly Header[] = [],
): Reply {
  return { status, headers: [['Content-Type', type], ...headers], body }
}

export function empty(status: number, headers: readonly Header[] = []): Reply {
  return { status, headers, body: '' }
}

export function redirect(status: number, location: string): Reply {
  return empty(status, [
    ['Location', location],
    ['Cache-Control', 'no-store'],
  ])
}

export function notFound(): Reply {
  return json(404, { error: 'not_found' })
}

/** An OAuth error answer (RFC 6749 §5.2), never cached. */
export function oauthError(
  status: number,
  error: string,
  description: string,
  headers: readonly Header[] = [],
): Reply {
  return json(status, { error, error_description: description }, [...noStore, ...headers])
}

export const noStore: readonly Header[] = [
  ['Cache-Control', 'no-store'],
  ['Pragma', 'no-cache'],
]

/** Neither answers nor hangs up. */
export const hang: Reply = { ...empty(200), wire: { kind: 'hang' } }

/** Hangs up without a word. */
export const reset: Reply = { ...empty(200), wire: { kind: 'reset' } }

/** Bytes that no HTTP library would send. */
export function raw(bytes: string): Reply {
  return { ...empty(200), wire: { kind: 'raw', bytes } }
}

export function withHeader(reply: Reply, name: string, value: string): Reply {
  return { ...reply, headers: [...without(reply.headers, name), [name, value]] }
}

export function withoutHeader(reply: Reply, name: string): Reply {
  return { ...reply, headers: without(reply.headers, name) }
}

/** Changes each value of one header where it stands. */
export function mapHeader(reply: Reply, name: string, change: (value: string) => string): Reply {
  const wanted = name.toLowerCase()
  return {
    ...reply,
    headers: reply.headers.map(([key, value]) =>
      key.toLowerCase() === wanted ? [key, change(value)] : [key, value],
    ),
  }
}

/** Changes the JSON object in the body; anything else stays as it is. */
export function mapJson(reply: Reply, change: (document: JsonObject) => unknown): Reply {
  const document = typeof reply.body === 'string' ? parseObject(reply.body) : null
  return document ? { ...reply, body: JSON.stringify(change(document)) } : reply
}

export function firstHeader(reply: Reply, name: string): string | null {
  return header(reply.headers, name)
}

function without(headers: readonly Header[], name: string): Header[] {
  const wanted = name.toLowerCase()
  return headers.filter(([key]) => key.toLowerCase() !== wanted)
}
