import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import { mountRelay } from '@/lib/relay/__fixtures__/mount'
import { get, serve } from '@/lib/relay/__fixtures__/servers'
import { nodeTransport } from '@/lib/relay/send'
import { relayTransport } from './relay-transport'
import { TransportError } from './transport'

async function transport() {
  const { endpoint, fetcher } = await mountRelay({ local: true, hosts: [] })
  return relayTransport(endpoint, fetcher)
}

async function failure(promise: Promise<unknown>): Promise<TransportError> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  if (!(error instanceof TransportError)) throw new Error('It answered.')
  return error
}

test('through the relay everything is as without it', async () => {
  const origin = await serve((request, response) => {
    const head = ['X-B', '1', 'x-a', '2', 'X-b', '3', 'WWW-Authenticate', 'Bearer']
    response.sendDate = false
    response.writeHead(401, head).end(`${request.method} größer`)
  })
  const request = get(origin, { method: 'POST', headers: [['X-Own', 'a']], body: 'b' })
  const direct = await nodeTransport({ local: true })(request)
  const relayed = await (await transport())(request)
  expect(relayed).toEqual({
    ...direct,
    timings: expect.objectContaining({ total: expect.any(Number) }),
  })
})

test('a failure keeps its code and what was seen', async () => {
  const send = await transport()
  const { code, seen } = await failure(send(get('http://127.0.0.1:9/')))
  expect(code).toBe('refused')
  expect(seen.timings?.total).toBeGreaterThanOrEqual(0)
  const silent = await serve(() => {})
  const late = await failure(send(get(silent), { timeoutMs: 20 }))
  expect(late).toMatchObject({ code: 'timeout', seen: { remoteAddress: '127.0.0.1' } })
})

test('a live stream arrives piece by piece, and leaving it closes it at the server', async () => {
  const server = new EventEmitter()
  const closed = once(server, 'closed')
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: one\n\n')
    server.once('next', () => response.write('data: zwölf\n\n'))
    response.on('close', () => server.emit('closed'))
  })
  const { response, chunks } = await (await transport())(get(origin), { stream: 'live' })
  expect(response).toMatchObject({ status: 200, body: '', truncated: 'live' })
  const pieces: string[] = []
  for await (const chunk of chunks ?? []) {
    pieces.push(chunk)
    if (pieces.length === 2) break
    server.emit('next')
  }
  expect(pieces).toEqual(['data: one\n\n', 'data: zwölf\n\n'])
  await closed
})

test('cancelling reaches the server, for a live stream too', async () => {
  const caller = new AbortController()
  const server = new EventEmitter()
  const closed = once(server, 'closed')
  const origin = await serve((request, response) => {
    response.on('close', () => server.emit('closed'))
    if (request.url === '/live') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
    } else caller.abort()
  })
  const send = await transport()
  const { code } = await failure(send(get(origin), { signal: caller.signal }))
  expect(code).toBe('cancelled')
  await closed
  const later = new AbortController()
  const live = await send(get(`${origin}/live`), { stream: 'live', signal: later.signal })
  later.abort()
  for await (const chunk of live.chunks ?? []) expect(chunk).toBe('never')
})

test('an answer that is no event stream is an ordinary answer, though live was asked for', async () => {
  const origin = await serve((_request, response) => response.writeHead(405).end('no stream'))
  const { response, chunks } = await (await transport())(get(origin), { stream: 'live' })
  expect(response).toMatchObject({ status: 405, body: 'no stream', truncated: null })
  expect(chunks).toBeUndefined()
})

test('no relay, or something else in its place', async () => {
  const { code, message } = await failure(
    relayTransport('http://127.0.0.1:9/api/relay', fetch)(get('http://x/')),
  )
  expect(code).toBe('relay')
  expect(message).toContain('Check that it is still running')
  const pages = ['<h1>Bad gateway</h1>', '{"ok":true}', '{"ok":true,"answer":{}}', '[]', '']
  for (const page of pages) {
    const proxy = await serve((_request, response) => response.writeHead(502).end(page))
    expect((await failure(relayTransport(proxy, fetch)(get('http://x/')))).code).toBe('relay')
  }
})

test('a relay that does not know us as its page says so', async () => {
  const { endpoint } = await mountRelay({ local: true, hosts: [] })
  const { code, message } = await failure(relayTransport(endpoint, fetch)(get('http://x/')))
  expect({ code, message }).toEqual({
    code: 'relay',
    message: 'The relay answers its own page only.',
  })
})
