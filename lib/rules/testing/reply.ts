import type { Exchange, Header, TransportFailure, WireResponse } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'

/** What a server of a test answers: a response, or why none came. */
export class Reply {
  readonly response: WireResponse | null
  readonly failure: Exchange['failure']

  constructor(response: WireResponse | null, failure: Exchange['failure']) {
    this.response = response
    this.failure = failure
  }
}

/** Headers as an object, or as a list where order, case or duplicates matter. */
export type HeadersIn = Readonly<Record<string, string>> | readonly Header[]

/** A response; an object becomes a JSON body with its media type. */
export function reply(
  status: number,
  body: string | JsonObject | readonly unknown[] = '',
  headers: HeadersIn = {},
): Reply {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const given = isList(headers) ? headers : Object.entries(headers)
  const typed = given.some(([name]) => name.toLowerCase() === 'content-type')
  const type = typeof body === 'string' ? 'text/plain' : 'application/json'
  const list: readonly Header[] = typed || text === '' ? given : [['Content-Type', type], ...given]
  return new Reply(
    {
      status,
      statusText: '',
      httpVersion: '1.1',
      headers: list,
      body: text,
      bodyBytes: text.length,
      truncated: null,
    },
    null,
  )
}

/** No response, for this reason. */
export function noReply(code: TransportFailure, message: string): Reply {
  return new Reply(null, { code, message })
}

export function html(status = 200, body = '<!doctype html><html><title>App</title></html>'): Reply {
  return reply(status, body, { 'Content-Type': 'text/html; charset=utf-8' })
}

function isList(headers: HeadersIn): headers is readonly Header[] {
  return Array.isArray(headers)
}
