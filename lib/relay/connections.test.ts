import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { get, serve, serveRaw } from './__fixtures__/servers'
import { keepConnections } from './connections'
import { nodeTransport } from './send'

const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

function keeping(most?: number) {
  const kept = keepConnections(most)
  return { kept, send: nodeTransport({ local: true }, undefined, kept) }
}

/** A server that counts its connections, and answers by their number and that of the request on it. */
async function counting(reply: (socket: Socket, connection: number, request: number) => void) {
  const seen = { connections: 0, requests: 0 }
  const origin = await serveRaw((socket) => {
    const connection = ++seen.connections
    let request = 0
    socket.on('data', () => {
      seen.requests++
      reply(socket, connection, ++request)
    })
  })
  return { origin, seen }
}

test('requests after one another share a connection, and the trace tells', async () => {
  const { origin, seen } = await counting((socket) => socket.write(answer))
  const { send } = keeping()
  const first = await send(get(origin))
  const second = await send(get(origin))
  expect(seen).toEqual({ connections: 1, requests: 2 })
  expect(first.timings.connect).toBeGreaterThanOrEqual(0)
  expect(second.timings).not.toHaveProperty('connect')
  expect(second.remoteAddress).toBe('127.0.0.1')
  expect(second.sentHeaders).toContainEqual(['Connection', 'keep-alive'])
})

test('what may not be sent twice gets a connection of its own, and leaves it behind', async () => {
  const { origin, seen } = await counting((socket) => socket.write(answer))
  const { send } = keeping()
  await send(get(origin))
  await send(get(origin, { method: 'POST', body: '{}' }))
  expect(seen.connections).toBe(2)
  await Promise.all([send(get(origin)), send(get(origin))])
  expect(seen.connections).toBe(2)
})

test('a kept connection that was closed meanwhile costs a second try, not the answer', async () => {
  const { origin, seen } = await counting((socket, connection, request) => {
    if (connection === 1 && request === 2) socket.destroy()
    else socket.write(answer)
  })
  const { send } = keeping()
  await send(get(origin))
  expect((await send(get(origin))).response.body).toBe('ok')
  expect(seen).toEqual({ connections: 2, requests: 3 })
})

test('bytes that nobody asked for are never the answer to the next request', async () => {
  const { origin } = await counting((socket, connection) => {
    socket.write(answer)
    if (connection > 1) return
    setImmediate(() => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil'))
  })
  const { send } = keeping()
  await send(get(origin))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await send(get(origin))).response.body).toBe('ok')
})

test.each([
  ['a server that closes', { connection: 'close' }, 'ok'],
  ['a body that was cut', {}, 'x'.repeat(2 * 1024 * 1024)],
])('%s leaves no connection behind', async (_what, headers, body) => {
  let connections = 0
  const origin = await serve((request, response) => {
    if (request.socket.bytesWritten === 0) connections++
    response.writeHead(200, headers).end(body)
  })
  const { send } = keeping()
  await send(get(origin))
  await send(get(origin))
  expect(connections).toBe(2)
})

test('no more connections are kept than allowed, and none after the end', async () => {
  const { kept, send } = keeping(2)
  const servers = await Promise.all([1, 2, 3].map(() => counting((socket) => socket.write(answer))))
  for (const { origin } of servers) await send(get(origin))
  for (const { origin } of servers.slice(1)) await send(get(origin))
  expect(servers.map(({ seen }) => seen.connections)).toEqual([1, 1, 1])
  await send(get(servers[0]?.origin ?? ''))
  expect(servers[0]?.seen.connections).toBe(2)
  kept.close()
  await send(get(servers[2]?.origin ?? ''))
  expect(servers[2]?.seen.connections).toBe(2)
})

test('a time limit holds on a kept connection too', async () => {
  const { origin } = await counting((socket, _connection, request) => {
    if (request === 1) socket.write(answer)
  })
  const { send } = keeping()
  await send(get(origin))
  await expect(send(get(origin), { timeoutMs: 40 })).rejects.toMatchObject({ code: 'timeout' })
})
