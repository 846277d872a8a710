import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { headerValues } from '@/lib/http/exchange'
import { TransportError } from '@/lib/http/transport'
import { get, serve, serveRaw } from './__fixtures__/servers'
import { nodeTransport } from './send'

const send = nodeTransport({ local: true })

async function failure(promise: Promise<unknown>): Promise<TransportError> {
  const error = await promise.then(
    () => new Error('It answered.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof TransportError)) throw error
  return error
}

test('headers keep case, order and duplicates on the way out', async () => {
  let raw: string[] = []
  const origin = await serve((request, response) => {
    raw = request.rawHeaders
    response.end()
  })
  const headers = [
    ['X-Second', 'b'],
    ['x-first', 'a'],
    ['X-SECOND', 'c'],
    ['Connection', 'x-dropped, keep-alive'],
    ['X-Dropped', 'y'],
    ['Transfer-Encoding', 'chunked'],
  ] as const
  const url = `${origin}/a?b=c`
  const answer = await send({ method: 'POST', url, headers, body: 'größer' })
  expect(raw).toEqual([
    ...['Host', new URL(origin).host, 'X-Second', 'b', 'x-first', 'a', 'X-SECOND', 'c'],
    ...['Content-Length', '8', 'Accept-Encoding', 'identity', 'Connection', 'close'],
  ])
  expect(answer.sentHeaders?.flat()).toEqual(raw)
})

test('headers that the caller gives replace ours, except a wrong length', async () => {
  let raw: string[] = []
  let body = ''
  const origin = await serve((request, response) => {
    raw = request.rawHeaders
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => response.end())
  })
  const headers = [
    ['content-length', '999'],
    ['accept-encoding', 'gzip'],
    ['host', 'other.example'],
  ] as const
  await send({ method: 'PUT', url: origin, headers, body: 'abc' })
  expect(raw.slice(0, 6)).toEqual([
    'content-length',
    '3',
    'accept-encoding',
    'gzip',
    'host',
    'other.example',
  ])
  expect(body).toBe('abc')
})

test('the answer is reported as it stood on the wire', async () => {
  const origin = await serveRaw((socket) => {
    const head =
      'HTTP/1.1 401 Go Away\r\nWWW-Authenticate: Bearer\r\nx-B: 1\r\nwww-authenticate: Basic\r\n'
    socket.once('data', () => socket.end(`${head}Content-Length: 5\r\n\r\nh\u00e9llo`, 'latin1'))
  })
  const { response, remoteAddress, timings, tls } = await send(get(origin))
  expect(response).toMatchObject({ status: 401, statusText: 'Go Away', httpVersion: '1.1' })
  expect(response).toMatchObject({ body: 'h\ufffdllo', bodyBytes: 5, truncated: null })
  expect(response.headers[1]).toEqual(['x-B', '1'])
  expect(headerValues(response.headers, 'www-authenticate')).toEqual(['Bearer', 'Basic'])
  expect({ remoteAddress, tls }).toEqual({ remoteAddress: '127.0.0.1', tls: null })
  expect(timings.total).toBeGreaterThanOrEqual(timings.firstByte ?? Number.POSITIVE_INFINITY)
  expect(timings).not.toHaveProperty('dns')
  expect(timings).not.toHaveProperty('tls')
})

test('a redirect is an answer, not followed', async () => {
  let requests = 0
  const origin = await serve((_request, response) => {
    requests++
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  expect((await send(get(origin))).response.status).toBe(302)
  expect(requests).toBe(1)
})

test('a name is looked up and timed', async () => {
  const origin = await serve((_request, response) => response.end('ok'))
  const named = origin.replace('127.0.0.1', 'localhost')
  const { timings, response } = await send(get(named))
  expect(response.body).toBe('ok')
  expect(timings.dns).toBeGreaterThanOrEqual(0)
})

test.each(['gzip', 'br', 'deflate'])(
  'plain text that claims to be %s is kept',
  async (encoding) => {
    const origin = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end('{"plain": true}'),
    )
    expect((await send(get(origin))).response.body).toBe('{"plain": true}')
  },
)

test('an answer that is compressed against our wish is decoded', async () => {
  const origin = await serve((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('compressed')),
  )
  const { response } = await send(get(origin))
  expect(response).toMatchObject({ body: 'compressed', truncated: null })
  expect(response.bodyBytes).toBe(gzipSync('compressed').length)
})

test('HEAD and 204 have no body', async () => {
  const origin = await serve((request, response) =>
    response.writeHead(request.method === 'HEAD' ? 200 : 204, { 'x-a': 'b' }).end(),
  )
  expect((await send(get(origin, { method: 'HEAD' }))).response.status).toBe(200)
  expect((await send(get(origin))).response).toMatchObject({ status: 204, body: '' })
})

test('a body that breaks off is kept and marked', async () => {
  const origin = await serveRaw((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'))
  })
  expect((await send(get(origin))).response).toMatchObject({ body: 'half', truncated: 'reset' })
})

test('cancelling ends the request at once, before and during the answer', async () => {
  const before = new AbortController()
  before.abort()
  const origin = await serve((_request, response) => {
    response.write('some')
    setImmediate(() => during.abort())
  })
  const during = new AbortController()
  expect((await failure(send(get(origin), { signal: before.signal }))).code).toBe('cancelled')
  expect((await failure(send(get(origin), { signal: during.signal }))).code).toBe('cancelled')
})

test('nothing listening, nothing answered, no such name', async () => {
  const port = Number(new URL(await serve(() => {})).port)
  const closing = await serveRaw((socket) => socket.destroy())
  const unknown = nodeTransport({ local: true }, (_host, _options, callback) =>
    callback(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }), []),
  )
  const refused = await failure(send(get('http://127.0.0.1:9/')))
  expect(refused.message).toBe('Nothing listens on 127.0.0.1:9 (ECONNREFUSED).')
  expect(refused.code).toBe('refused')
  expect((await failure(send(get(closing)))).code).toBe('reset')
  const dns = await failure(unknown(get('http://mcp.example/')))
  expect(dns).toMatchObject({
    code: 'dns',
    message: 'No address is known for mcp.example (ENOTFOUND).',
  })
  const silent = await failure(send(get(`http://127.0.0.1:${port}/`), { timeoutMs: 30 }))
  expect(silent.code).toBe('timeout')
  expect(silent.message).toBe(`127.0.0.1:${port} was reached, but sent no answer within 0.03 s.`)
  expect(silent.seen.remoteAddress).toBe('127.0.0.1')
  expect(silent.seen.timings?.connect).toBeGreaterThanOrEqual(0)
})

test.each([
  ['SSH-2.0-OpenSSH_9.2\r\n', 'malformed-response'],
  [
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    'malformed-response',
  ],
  [
    'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
    'malformed-response',
  ],
  ['', 'reset'],
])('an answer that is not HTTP: %j', async (bytes, code) => {
  const origin = await serveRaw((socket) => socket.once('data', () => socket.end(bytes)))
  expect((await failure(send(get(origin)))).code).toBe(code)
})

test.each([
  ['/relative', 'not an absolute URL'],
  ['ftp://127.0.0.1/', 'Only http and https'],
  ['javascript:alert(1)', 'Only http and https'],
  ['file:///etc/passwd', 'Only http and https'],
  ['http://user:hunter2@127.0.0.1/', 'user name or password'],
  ['http://127.0.0.1/\r\nX-Injected: 1', 'control character'],
])('%s is refused before anything is sent', async (url, words) => {
  const { code, message } = await failure(send(get(url)))
  expect(code).toBe('invalid-url')
  expect(message).toContain(words)
  expect(message).not.toContain('hunter2')
})
