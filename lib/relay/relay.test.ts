import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import { call } from './__fixtures__/page'
import { get, serve } from './__fixtures__/servers'
import { type RelayLine, type RelayPolicy, relay } from './relay'

const policy: RelayPolicy = { local: true, hosts: [] }

async function ask(envelope: unknown): Promise<{ status: number; json: Record<string, unknown> }> {
  const answer = await relay(call(envelope), policy)
  return { status: answer.status, json: await answer.json() }
}

test('hostile bytes come back as a JSON string, never as themselves', async () => {
  const page = '<script>alert(document.domain)</script>'
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }).end(page)
  })
  const answer = await relay(call(get(origin)), policy)
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'no-store, no-transform',
    'content-type': 'application/json',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  expect((await answer.json()).answer.response.body).toBe(page)
})

test('a failure is an answer with what was seen', async () => {
  const { status, json } = await ask(get('http://127.0.0.1:9/'))
  expect(status).toBe(200)
  expect(json).toMatchObject({
    ok: false,
    failure: { code: 'refused', message: 'Nothing listens on 127.0.0.1:9 (ECONNREFUSED).' },
  })
})

test.each([
  ['not JSON', 'nonsense'],
  ['not an object', []],
  ['another method', { ...get('http://x/'), method: 'PATCH' }],
  ['a method with a line break', { ...get('http://x/'), method: 'GET / HTTP/1.1\r\nX: y' }],
  ['a lower-case method', { ...get('http://x/'), method: 'get' }],
  ['no URL', { ...get('http://x/'), url: undefined }],
  ['headers that are no pairs', { ...get('http://x/'), headers: { a: 'b' } }],
  ['a header without a value', { ...get('http://x/'), headers: [['a']] }],
  ['a header that is a number', { ...get('http://x/'), headers: [['a', 1]] }],
  ['a body that is an object', { ...get('http://x/'), body: {} }],
  ['no time at all', { ...get('http://x/'), timeoutMs: 0 }],
  ['time that is not a number', { ...get('http://x/'), timeoutMs: '1' }],
  ['another stream', { ...get('http://x/'), stream: 'all' }],
  ['an inherited method', '{"__proto__": {"method": "GET"}, "url": "http://x/"}'],
])('%s is no valid request', async (_what, envelope) => {
  const { status, json } = await ask(envelope)
  expect(status).toBe(400)
  expect(json).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
})

test.each([
  [
    'a line break in a header value',
    { headers: [['X-A', 'b\r\nX-Injected: 1']] },
    'invalid-request',
  ],
  ['a line feed in a header value', { headers: [['X-A', 'b\nX-Injected: 1']] }, 'invalid-request'],
  ['a null in a header value', { headers: [['X-A', 'b\0c']] }, 'invalid-request'],
  [
    'a character above latin1',
    { headers: [['X-A', '\u010d\u010aX-Injected: 1']] },
    'invalid-request',
  ],
  [
    'a line break in a header name',
    { headers: [['X-A: b\r\nX-Injected', '1']] },
    'invalid-request',
  ],
  ['a colon in a header name', { headers: [['X-A:', '1']] }, 'invalid-request'],
  ['an empty header name', { headers: [['', '1']] }, 'invalid-request'],
  [
    'two Host headers',
    {
      headers: [
        ['Host', 'a'],
        ['host', 'b'],
      ],
    },
    'invalid-request',
  ],
  [
    'two lengths',
    {
      method: 'POST',
      headers: [
        ['Content-Length', '0'],
        ['content-length', '1'],
      ],
    },
    'invalid-request',
  ],
  ['a line break in the URL', { path: '/\r\nX-Injected: 1' }, 'invalid-url'],
  ['an encoded attack in the path stays encoded', { path: '/%0d%0aX-Injected:%201' }, 'ok'],
])(
  'header splitting: %s',
  async (_what, { path = '/', ...differences }: Record<string, unknown>, code) => {
    const raw: string[] = []
    const origin = await serve((request, response) => {
      raw.push(...request.rawHeaders)
      response.end()
    })
    const { json } = await ask({ ...get(`${origin}${path}`), ...differences })
    expect(json.ok ? 'ok' : (json.failure as { code: string }).code).toBe(code)
    expect(raw.map((text) => text.toLowerCase())).not.toContain('x-injected')
    expect(raw.length > 0).toBe(code === 'ok')
  },
)

test('a request body is limited, and so is what carries it', async () => {
  const origin = await serve((_request, response) => response.end())
  const mebibyte = 1024 * 1024
  const post = { ...get(origin), method: 'POST' }
  expect((await ask({ ...post, body: 'x'.repeat(mebibyte) })).json.ok).toBe(true)
  expect((await ask({ ...post, body: 'x'.repeat(mebibyte + 1) })).status).toBe(413)
  expect((await ask({ ...post, padding: 'x'.repeat(2 * mebibyte) })).status).toBe(413)
})

test.each([
  'localhost:2884',
  '127.0.0.1:2884',
  '[::1]:2884',
  '127.9.9.9:2884',
  '[::ffff:127.0.0.1]:2884',
])('the relay does not call itself: %s', async (host) => {
  const { json } = await ask(get(`http://${host}/api/relay`))
  expect(json).toMatchObject({ ok: false, failure: { code: 'address-forbidden' } })
})

test('hosted: https only, public addresses only, not itself', async () => {
  const hosted: RelayPolicy = { local: false, hosts: ['inspector.example'] }
  const own = { host: 'inspector.example', origin: 'https://inspector.example' }
  const targets = [
    ...['http://8.8.8.8/', 'https://127.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/'],
    ...['https://inspector.example/', 'https://inspector.example./api/relay'],
  ]
  for (const url of targets) {
    const answer = await relay(call(get(url), own), hosted)
    expect(await answer.json(), url).toMatchObject({
      ok: false,
      failure: { code: 'address-forbidden' },
    })
  }
})

test('the log says method, host, status and time, and nothing else', async () => {
  const lines: RelayLine[] = []
  const origin = await serve((_request, response) => response.writeHead(401).end())
  const logging = { ...policy, log: (line: RelayLine) => void lines.push(line) }
  const url = `${origin}/mcp?access_token=secret`
  await relay(call({ ...get(url), headers: [['Authorization', 'Bearer secret']] }), logging)
  await relay(call(get('http://127.0.0.1:9/')), logging)
  await relay(call({}, { host: 'evil.example' }), logging)
  const ms = expect.any(Number)
  expect(lines).toEqual([
    { method: 'GET', host: new URL(origin).host, status: 401, ms, code: null },
    { method: 'GET', host: '127.0.0.1:9', status: 0, ms, code: 'refused' },
    { method: 'POST', host: '-', status: 403, ms, code: 'host-not-allowed' },
  ])
})

test('a live stream is passed on line by line and ends when the reader leaves', async () => {
  const server = new EventEmitter()
  const closed = once(server, 'closed')
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('event: endpoint\ndata: /messages\n\n')
    response.on('close', () => server.emit('closed'))
  })
  const answer = await relay(call({ ...get(origin), stream: 'live' }), policy)
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const head = JSON.parse((await reader?.read())?.value ?? '')
  const first = JSON.parse((await reader?.read())?.value ?? '')
  expect(head).toMatchObject({ ok: true, answer: { response: { status: 200, truncated: 'live' } } })
  expect(first).toEqual({ chunk: 'event: endpoint\ndata: /messages\n\n' })
  await reader?.cancel()
  await closed
})

test('a caller that hangs up ends the request', async () => {
  const server = new EventEmitter()
  const closed = once(server, 'closed')
  const caller = new AbortController()
  const origin = await serve((_request, response) => {
    response.on('close', () => server.emit('closed'))
    caller.abort()
  })
  const answer = await relay(call(get(origin), {}, { signal: caller.signal }), policy)
  expect(await answer.json()).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  await closed
})
