import type { ServerResponse } from 'node:http'
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { WireResponse } from '@/lib/http/exchange'
import type { SendOptions, TransportError } from '@/lib/http/transport'
import { get, serve, serveRaw } from './__fixtures__/servers'
import { nodeTransport } from './send'

const mebibyte = 1024 * 1024

async function response(url: string, options?: SendOptions): Promise<WireResponse> {
  return (await nodeTransport({ local: true })(get(url), options)).response
}

async function code(url: string, options?: SendOptions): Promise<string> {
  return response(url, options).then(
    ({ status }) => `answered ${status}`,
    (error: TransportError) => error.code,
  )
}

/** Writes as fast as the reader takes it, until the reader leaves or the amount is reached. */
function flood(response: ServerResponse, chunk: Buffer | string, bytes: number): void {
  let sent = 0
  const more = () => {
    while (sent < bytes && !response.destroyed) {
      sent += chunk.length
      if (!response.write(chunk)) return
    }
    if (sent >= bytes) response.end()
  }
  response.on('drain', more)
  more()
}

test('a body of 100 MB is cut at 1 MiB and costs no memory', async () => {
  const chunk = Buffer.alloc(64 * 1024, 'x')
  const origin = await serve((_request, answer) => {
    answer.writeHead(200, { 'content-length': 100_000_000 })
    flood(answer, chunk, 100_000_000)
  })
  const before = process.memoryUsage().rss
  for (let i = 0; i < 10; i++) {
    const { body, bodyBytes, truncated } = await response(origin)
    expect({ length: body.length, truncated }).toEqual({ length: mebibyte, truncated: 'size' })
    expect(bodyBytes).toBeGreaterThan(mebibyte)
    expect(bodyBytes).toBeLessThan(2 * mebibyte)
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * mebibyte)
})

test.each([
  [mebibyte - 1, null],
  [mebibyte, null],
  [mebibyte + 1, 'size'],
])('a body of %d bytes: cut %s', async (size, truncated) => {
  const origin = await serve((_request, answer) => answer.end(Buffer.alloc(size, 'x')))
  const answer = await response(origin)
  expect(answer.truncated).toBe(truncated)
  expect(answer.body.length).toBe(Math.min(size, mebibyte))
})

test('a character is not torn where a body is cut', async () => {
  const origin = await serve((_request, answer) => answer.end(`x${'ä'.repeat(mebibyte)}`))
  expect((await response(origin)).body.at(-1)).toBe('ä')
})

const zeros = Buffer.alloc(64 * mebibyte)
test.each([
  ['gzip', gzipSync(zeros)],
  ['deflate', deflateSync(zeros)],
  ['br', brotliCompressSync(zeros)],
])('a %s bomb of 64 MiB yields 1 MiB', async (encoding, bomb) => {
  const origin = await serve((_request, answer) =>
    answer.writeHead(200, { 'content-encoding': encoding }).end(bomb),
  )
  const before = process.memoryUsage().rss
  const { body, truncated } = await response(origin)
  expect({ length: body.length, truncated }).toEqual({ length: mebibyte, truncated: 'size' })
  expect(process.memoryUsage().rss - before).toBeLessThan(32 * mebibyte)
})

test('an endless compressed stream ends too', async () => {
  const origin = await serve((_request, answer) => {
    answer.writeHead(200, { 'content-encoding': 'gzip' })
    const gzip = createGzip()
    gzip.pipe(answer)
    const more = () => {
      while (!answer.destroyed && gzip.write(Buffer.alloc(65_536))) {}
    }
    gzip.on('drain', more)
    answer.on('close', () => gzip.destroy())
    more()
  })
  expect((await response(origin)).truncated).toBe('size')
})

test('a server that hangs is left when the time is over: before the head, within it, after it', async () => {
  const options = { timeoutMs: 60 }
  const silent = await serveRaw(() => {})
  const halfHead = await serveRaw((socket) => socket.write('HTTP/1.1 200 OK\r\nX-A: '))
  const halfBody = await serve((_request, answer) => {
    answer.writeHead(200).write('some')
  })
  expect(await code(silent, options)).toBe('timeout')
  expect(await code(halfHead, options)).toBe('timeout')
  expect(await response(halfBody, options)).toMatchObject({ body: 'some', truncated: 'time' })
})

test('a server that hangs in the TLS handshake is left too', async () => {
  const silent = await serveRaw(() => {})
  expect(await code(silent.replace('http:', 'https:'), { timeoutMs: 50 })).toBe('timeout')
})

test('a body that drips does not stretch the time', async () => {
  const origin = await serve((_request, answer) => {
    answer.writeHead(200)
    const drip = setInterval(() => answer.write('.'), 5)
    answer.on('close', () => clearInterval(drip))
  })
  expect((await response(origin, { timeoutMs: 60 })).truncated).toBe('time')
})

test.each([
  ['one endless header', 'X-Endless: ', 'x'.repeat(1024)],
  ['endless headers', '', `${'x'.repeat(20)}: y\r\n`],
  ['an endless status line', '', 'x'.repeat(1024)],
])('%s is refused beyond 64 kB', async (what, first, chunk) => {
  const status = what.includes('status') ? 'HTTP/1.1 200 ' : 'HTTP/1.1 200 OK\r\n'
  const origin = await serveRaw((socket) => {
    socket.write(status + first)
    const more = () => {
      while (!socket.destroyed && socket.write(chunk)) {}
    }
    socket.on('drain', more)
    more()
  })
  expect(await code(origin)).toBe('headers-too-large')
})

test('3000 headers within 64 kB are all kept', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `x${i}: y\r\n`).join('')
  const origin = await serveRaw((socket) => {
    socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\n${lines}\r\n`))
  })
  expect((await response(origin)).headers).toHaveLength(3000)
})

const stream = { 'content-type': 'text/event-stream' }
const answerEvent = 'event: message\ndata: {"jsonrpc":"2.0","id":1,"result":{}}\n\n'

test('an event stream is left after its JSON-RPC answer', async () => {
  const origin = await serve((_request, answer) => {
    answer.writeHead(200, stream)
    answer.write('data: {"jsonrpc":"2.0","method":"notifications/progress"}\n\n: ping\n\n')
    answer.write(answerEvent.slice(0, 30))
    setImmediate(() => answer.write(answerEvent.slice(30)))
  })
  const { body, truncated } = await response(origin)
  expect(truncated).toBe('answer')
  expect(body.endsWith(answerEvent)).toBe(true)
})

test('an error is an answer, and so is a batch', async () => {
  for (const data of ['{"id":1,"error":{"code":-1}}', '[{"method":"x"},{"id":1,"result":1}]']) {
    const origin = await serve((_request, answer) => {
      answer.writeHead(200, stream).write(`data: ${data}\n\n`)
    })
    expect((await response(origin)).truncated).toBe('answer')
  }
})

test('an event stream without an answer ends with the time or the size', async () => {
  const silent = await serve((_request, answer) => {
    answer.writeHead(200, stream).write(': ping\n\n')
  })
  const endless = await serve((_request, answer) => {
    answer.writeHead(200, stream)
    flood(answer, `data: ${'x'.repeat(1000)}\n\n`, Number.POSITIVE_INFINITY)
  })
  const oneLine = await serve((_request, answer) => {
    answer.writeHead(200, stream)
    flood(answer, 'data:'.repeat(1000), Number.POSITIVE_INFINITY)
  })
  expect(await response(silent, { timeoutMs: 60 })).toMatchObject({
    body: ': ping\n\n',
    truncated: 'time',
  })
  expect((await response(endless)).truncated).toBe('size')
  expect((await response(oneLine)).truncated).toBe('size')
})

test('a live stream has no time limit after its head, and still a size limit', async () => {
  const origin = await serve((_request, answer) => {
    answer.writeHead(200, stream).write('data: first\n\n')
    setTimeout(() => flood(answer, 'data: x\n\n'.repeat(1000), Number.POSITIVE_INFINITY), 100)
  })
  const { response: head, chunks } = await nodeTransport({ local: true })(get(origin), {
    ...{ stream: 'live', timeoutMs: 50 },
  })
  expect(head.truncated).toBe('live')
  let size = 0
  for await (const chunk of chunks ?? []) size += chunk.length
  expect(size).toBe(mebibyte)
})
