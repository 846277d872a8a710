import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processorMs } from '@/lib/dev/processor-ms'
import { exchange } from './__fixtures__/exchange'
import type { Exchange } from './exchange'
import { redactExchange } from './redact'

/** Anything a server may call a token: at least one digit, so that no dictionary word comes up. */
const secret = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom(...'abcXYZ019-._~+/=%&"\\#?:;<> \'{}[],'),
      minLength: 12,
      maxLength: 40,
    }),
    fc.stringMatching(/^[a-zA-Z0-9]{14,30}$/),
  )
  .map(([odd, plain]) => `x0${plain}${odd}${plain}9y`)
const token68 = fc.stringMatching(/^[a-zA-Z0-9\-._~+/]{6,20}7[a-zA-Z0-9\-._~+/]{16,40}$/)
const jwt = fc
  .tuple(fc.base64String({ minLength: 12 }), fc.base64String({ minLength: 16 }))
  .map(([claims, signature]) =>
    `eyJhbGciOiJFUzI1NiJ9.${claims}.${signature}`
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=/g, ''),
  )

const field = fc.constantFrom(
  ...['access_token', 'refreshToken', 'ID_TOKEN', 'client-secret', 'code_verifier', 'assertion'],
  ...['client_assertion', 'subject_token', 'registration_access_token', 'password', 'api_key'],
)
const form = 'application/x-www-form-urlencoded'
const typed = (type: string) => ({ headers: [['Content-Type', type]] as const })
const wrapped = (inner: unknown, depth: number): unknown =>
  Array.from({ length: depth }).reduce((value, _, i) => (i % 2 ? [value] : { a: 1, value }), inner)

type Place = (secret: string, name: string, depth: number) => Exchange
const anywhere: Record<string, Place> = {
  json: (s, name, depth) => exchange({}, { body: JSON.stringify(wrapped({ [name]: s }, depth)) }),
  'pretty json': (s, name, depth) =>
    exchange({}, { body: JSON.stringify(wrapped({ [name]: s }, depth), null, 2) }),
  'json that lies about its type': (s, name) =>
    exchange({}, { ...typed('text/html'), body: ` ${JSON.stringify({ [name]: s })}` }),
  'json in json': (s, name, depth) =>
    exchange({}, { body: JSON.stringify({ text: JSON.stringify(wrapped({ [name]: s }, depth)) }) }),
  'list under the name': (s, name) =>
    exchange({}, { body: JSON.stringify({ [name]: [{ a: [s] }] }) }),
  'event stream': (s, name) =>
    exchange(
      {},
      { ...typed('text/event-stream'), body: `id: 1\ndata: ${JSON.stringify({ [name]: s })}\n\n` },
    ),
  'event of several lines': (s, name) =>
    exchange(
      {},
      {
        ...typed('text/event-stream'),
        body: `data: ${JSON.stringify({ [name]: s }, null, 1).replaceAll('\n', '\r\ndata: ')}\r\n\r\n`,
      },
    ),
  form: (s, name) =>
    exchange({ ...typed(form), body: new URLSearchParams({ a: 'b', [name]: s }).toString() }),
  'form without a type': (s, name) =>
    exchange({ headers: [], body: new URLSearchParams({ a: 'b', [name]: s }).toString() }),
  query: (s, name) =>
    exchange({ url: `https://x.example/?${new URLSearchParams({ [name]: s })}&z=1` }),
  fragment: (s, name) =>
    exchange({ url: `https://x.example/#${new URLSearchParams({ [name]: s })}` }),
  'code in a query': (s) => exchange({ url: `https://x.example/cb?code=${encodeURIComponent(s)}` }),
  callback: (s) => exchange({}, {}, { callback: `app:/cb?state=1&code=${encodeURIComponent(s)}` }),
  location: (s) => exchange({}, { headers: [['location', `/cb?code=${encodeURIComponent(s)}`]] }),
  'URL in a URL': (s, name, depth) => {
    let url = `https://a.example/?${new URLSearchParams({ [name]: s })}`
    for (let i = 0; i < depth; i++) url = `https://b.example/?${new URLSearchParams({ next: url })}`
    return exchange({ url })
  },
  'URL in JSON': (s, name) =>
    exchange(
      {},
      { body: JSON.stringify({ uri: `https://a.example/?${new URLSearchParams({ [name]: s })}` }) },
    ),
  'user information': (s) => exchange({ url: `https://user:${encodeURIComponent(s)}@x.example/` }),
  'header of its own': (s) => exchange({ headers: [['X-Own', s]] }),
  'original request': (s) =>
    exchange(
      {},
      {},
      { original: { ...exchange().request, body: `code=${encodeURIComponent(s)}` } },
    ),
  'echo in a message': (s, name) =>
    exchange(
      { body: JSON.stringify({ [name]: s }) },
      { statusText: `no ${s}`, body: `<p>no ${s}</p>` },
    ),
}
const inHeaders: Record<string, Place> = {
  authorization: (s) => exchange({ headers: [['AUTHORIZATION', `Bearer ${s}`]] }),
  'authorization without a scheme': (s) => exchange({ headers: [['authorization', s]] }),
  'unknown scheme': (s) => exchange({ headers: [['authorization', `Foo ${s}`]] }),
  basic: (s) => exchange({ headers: [['Authorization', `Basic ${btoa(`client:${s}`)}`]], body: s }),
  cookie: (s) => exchange({ headers: [['cookie', `a=b; sid=${s}`]] }),
  'set-cookie': (s) => exchange({}, { headers: [['Set-Cookie', `sid=${s}; Path=/`]] }),
  'api key': (s) => exchange({ headers: [['x-api-key', s]] }),
  'session id': (s) => exchange({}, { headers: [['mcp-session-id', s]] }),
  'in text': (s) =>
    exchange({}, { ...typed('text/plain'), body: `Authorization: Bearer ${s}\nX: y` }),
  'in a sentence': (s) =>
    exchange({}, { ...typed('text/plain'), body: `I got "Bearer ${s}" from you` }),
}
const anyText: Record<string, Place> = {
  body: (s) => exchange({}, { ...typed('text/html'), body: `<p class="x">your token:${s}!</p>` }),
  'any member': (s) => exchange({}, { body: JSON.stringify({ whatever: { x: [`a ${s} b`] } }) }),
  'member name': (s) => exchange({}, { body: JSON.stringify({ [s]: 1 }) }),
  'any header': (s) => exchange({ headers: [['X-Unknown', `prefix:${s}`]] }),
  path: (s) => exchange({ url: `https://x.example/t/${s}/mcp` }),
  parameter: (s) => exchange({ url: `https://x.example/?whatever=${s}` }),
  failure: (s) => exchange({}, {}, { failure: { code: 'network', message: `${s} failed` } }),
  prefixed: (s) => exchange({}, { body: JSON.stringify({ sid: `v1_${s}` }) }),
}

/** Every reading of a text in which a part of the secret could hide. */
function readings(redacted: Exchange): string {
  const text = JSON.stringify(redacted)
  const layers = [text, text.replaceAll('\\', '')]
  for (let i = 0; i < 5; i++) {
    const last = layers.at(-1) ?? ''
    layers.push(
      last.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
        try {
          return decodeURIComponent(run)
        } catch {
          return run
        }
      }),
    )
  }
  const encoded = /[A-Za-z0-9+/]{16,}={0,2}/g
  for (const [run] of text.matchAll(encoded)) {
    try {
      layers.push(atob(run))
    } catch {
      // Not base64.
    }
  }
  return layers.join('\n')
}

function survives(secret: string, redacted: Exchange): string | null {
  const shown = readings(redacted)
  for (let i = 0; i + 8 <= secret.length; i++) {
    const part = secret.slice(i, i + 8)
    if (shown.includes(part) && !JSON.stringify(exchange()).includes(part)) return part
  }
  return null
}

test.each([
  ...Object.entries(anywhere).map(([place, put]) => [place, secret, put] as const),
  ...Object.entries(inHeaders).map(([place, put]) => [place, token68, put] as const),
  ...Object.entries(anyText).map(([place, put]) => [`JWT in ${place}`, jwt, put] as const),
])('a secret never survives: %s', (_place, secrets, put) => {
  fc.assert(
    fc.property(secrets, field, fc.nat(4), (value, name, depth) => {
      const before = put(value, name, depth)
      const redacted = redactExchange(before, { headers: ['x-own'] })
      expect(survives(value, before)).not.toBeNull()
      expect(survives(value, redacted)).toBeNull()
      expect(redactExchange(redacted, { headers: ['x-own'] })).toEqual(redacted)
    }),
    { numRuns: 40 },
  )
})

test('text without a secret stays as it is, and nothing makes it throw', () => {
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', '"', "'", '\\', ':', ',', '=', '&', '?', '#', '%', '%3D', ' ', '\n'],
    ...['data:', 'access_token', 'code', 'x', '1', 'https://', '<input', 'eyJ', '.', 'Bearer '],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const body = pieces.join('')
      const url = `https://x.example/${body}`
      redactExchange(
        exchange(
          {
            url,
            body,
            headers: [
              ['Cookie', body],
              ['X', body],
            ],
          },
          { body },
        ),
      )
    }),
    { numRuns: 500 },
  )
})

test('a hostile body is read in bounded time', async () => {
  const pieces = [
    ...[
      'eyJ',
      'a',
      'Bearer ',
      '<input ',
      'code=',
      '"',
      '\\',
      '{',
      '[',
      '?a=',
      '%3D',
      '&',
      'eyJ.',
      '{"a":',
    ],
    ...['data:', ' ', '"access_token":"', 'https://', '\n\n', "'code':'", 'a.', '%25'],
  ]
  for (const piece of pieces) {
    const body = piece.repeat(300_000 / piece.length)
    const ms = await processorMs(() => redactExchange(exchange({}, { body })))
    expect(ms, piece).toBeLessThan(3_000)
  }
}, 60_000)
