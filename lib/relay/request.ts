import type { Header, WireRequest } from '@/lib/http/exchange'
import { TransportError } from '@/lib/http/transport'

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/** RFC 9110 §5.5, as the characters that Node puts on the wire for it. */
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: what URL parsers silently drop must not come through.
const controls = /[\x00-\x1f\x7f]/

/** RFC 9110 §7.6.1: they belong to one connection, and this one is made by us. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** The URL to connect to; throws `invalid-url` for whatever a browser's `fetch` would not request either. */
export function targetOf(url: string): URL {
  const refuse = (why: string) => new TransportError('invalid-url', `${why}: ${printable(url)}`)
  if (controls.test(url)) throw refuse('The URL contains a control character')
  if (!URL.canParse(url)) throw refuse('This is not an absolute URL')
  const target = new URL(url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw refuse('Only http and https URLs can be requested')
  }
  if (target.username || target.password) throw refuse('The URL contains a user name or password')
  return target
}

/** Text of a stranger in one line of a message. */
function printable(text: string): string {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
  // The password of a URL must not come back in the complaint about it.
  return JSON.stringify(shown.replace(/\/\/[^/@]*@/, '//…@'))
}

/** The header list as it will be sent: what the caller gave, in order and case, and what HTTP requires. */
export function outgoingHeaders(
  request: WireRequest,
  target: URL,
  bodyBytes: number | null,
  keepAlive = false,
): Header[] {
  const refuse = (why: string) => new TransportError('invalid-request', why)
  if (!token.test(request.method) || /^(CONNECT|TRACE|TRACK)$/i.test(request.method)) {
    throw refuse(`${printable(request.method)} is not a method that can be sent.`)
  }
  for (const [name, value] of request.headers) {
    if (!token.test(name)) throw refuse(`${printable(name)} is not a header name.`)
    if (!fieldValue.test(value)) {
      throw refuse(`The value of the header ${name} contains a character that HTTP does not allow.`)
    }
  }
  const named = request.headers
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) =>
      value
        .toLowerCase()
        .split(',')
        .map((name) => name.trim()),
    )
  const dropped = new Set([...hopByHop, ...named.filter((name) => name !== 'host')])
  const length = bodyBytes ?? (/^(POST|PUT|PATCH)$/i.test(request.method) ? 0 : null)
  const headers = request.headers
    .filter(([name]) => !dropped.has(name.toLowerCase()))
    // Another length than the body's would leave the server waiting, or reading past the request.
    .flatMap(([name, value]): Header[] => {
      if (name.toLowerCase() !== 'content-length') return [[name, value]]
      return length === null ? [] : [[name, String(length)]]
    })
  const has = (name: string) => headers.some(([key]) => key.toLowerCase() === name)
  for (const name of ['host', 'content-length']) {
    const count = headers.filter(([key]) => key.toLowerCase() === name).length
    if (count > 1) throw refuse(`The header ${name} may be sent once only.`)
  }
  if (!has('host')) headers.unshift(['Host', target.host])
  if (length !== null && !has('content-length')) headers.push(['Content-Length', String(length)])
  if (!has('accept-encoding')) headers.push(['Accept-Encoding', 'identity'])
  return [...headers, ['Connection', keepAlive ? 'keep-alive' : 'close']]
}
