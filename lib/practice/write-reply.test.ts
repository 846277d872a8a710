import { createServer, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { connect } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { expect, test } from 'vitest'
import { selfSignedCertificate } from './certificate'
import { hang, type Reply, raw, reset, text, typed } from './reply'
import { writeReply } from './write-reply'

/** The bytes that a client sees; null when the connection broke or nothing came. */
async function wireOf(reply: Reply): Promise<string | null> {
  const server = createServer((_request, response: ServerResponse) => {
    writeReply(reply, response, false)
  })
  const port = await listen(server)
  const bytes = await new Promise<string | null>((resolve) => {
    let seen = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    })
    socket.setTimeout(150, () => socket.destroy())
    socket.on('data', (chunk) => {
      seen += chunk
    })
    socket.on('error', () => resolve(null))
    socket.on('close', () => resolve(seen === '' ? null : seen))
  })
  server.closeAllConnections()
  server.close()
  return bytes
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

test('order, case and duplicates of headers stay as given', async () => {
  const reply = text(200, 'ok', [
    ['X-B', '1'],
    ['x-A', '2'],
    ['X-B', '3'],
  ])
  expect(await wireOf(reply)).toMatch(
    /^HTTP\/1\.1 200 OK\r\nContent-Type: text\/plain; charset=utf-8\r\nX-B: 1\r\nx-A: 2\r\nX-B: 3\r\nContent-Length: 2\r\n/,
  )
})

test('a reason of its own is kept', async () => {
  expect(await wireOf({ ...text(418, ''), reason: 'Short and stout' })).toMatch(
    /^HTTP\/1\.1 418 Short and stout\r\n/,
  )
})

test('bytes that are no HTTP go out as they are', async () => {
  expect(await wireOf(raw('220 hello\r\n'))).toBe('220 hello\r\n')
})

test('silence and a broken connection', async () => {
  expect(await wireOf(hang)).toBeNull()
  expect(await wireOf(reset)).toBeNull()
})

test('a stream goes out as it comes', async () => {
  const body = new ReadableStream<string>({
    start(controller) {
      for (const piece of ['one', 'two']) controller.enqueue(piece)
      controller.close()
    },
  })
  expect(await wireOf(typed(200, 'text/plain', body))).toMatch(/one[\s\S]*two/)
})

test('the certificate is a certificate, and nobody trusts it', async () => {
  // Its length varies with the signature, and every length must be well-formed.
  for (let round = 0; round < 20; round++) {
    const server = createSecureServer(selfSignedCertificate(Date.now()))
    const port = await listen(server)
    const problem = await new Promise<unknown>((resolve) => {
      const socket = connectSecurely({ port, host: '127.0.0.1', servername: 'localhost' })
      socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
      socket.on('secureConnect', () => resolve('trusted'))
    })
    server.close()
    expect(problem).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  }
})
