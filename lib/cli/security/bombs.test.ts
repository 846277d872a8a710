import type { ServerResponse } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { processorMs } from '@/lib/dev/processor-ms'
import { defaultSettings } from '@/lib/flow/settings'
import { newTrace } from '@/lib/flow/trace-edit'
import { parseObject } from '@/lib/http/json'
import { redactText } from '@/lib/http/redact'
import { call } from '@/lib/relay/__fixtures__/page'
import { get, serve, serveRaw } from '@/lib/relay/__fixtures__/servers'
import { relay } from '@/lib/relay/relay'
import { readRecordedText } from '@/lib/report/recording'

const mebibyte = 1024 * 1024
const policy = { local: true, hosts: [] }
const zeros = Buffer.alloc(32 * mebibyte)
const timeoutMs = 150

/** Compressed answers that unpack to much more than they are. */
const compressed: [string, Buffer][] = [
  ['gzip', gzipSync(zeros)],
  ['x-gzip', gzipSync(zeros)],
  ['deflate', deflateSync(zeros)],
  ['br', brotliCompressSync(zeros)],
]

/** Answers that never end, in one way each. */
const endless: Record<string, (response: ServerResponse) => void> = {
  'a body': (response) => flood(response, 'x'.repeat(65_536)),
  'lines of JSON': (response) => flood(response, '[['.repeat(30_000)),
  'an event stream': (response) => {
    response.setHeader('content-type', 'text/event-stream')
    flood(response, `data: ${'x'.repeat(60_000)}\n\n`)
  },
  'one event': (response) => {
    response.setHeader('content-type', 'text/event-stream')
    flood(response, 'data: '.repeat(10_000))
  },
}

/** Answers that come too slowly; what came is kept. */
const slow: Record<string, (response: ServerResponse) => void> = {
  'a body that drips': (response) => drip(response, '.'),
  'an event stream that pings': (response) => {
    response.setHeader('content-type', 'text/event-stream')
    drip(response, ': ping\n\n')
  },
  'a body that stops': (response) => void response.write('some'),
  'no head': () => {},
}

function flood(response: ServerResponse, chunk: string): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk)) {}
  }
  response.on('drain', more)
  more()
}

function drip(response: ServerResponse, text: string): void {
  const timer = setInterval(() => response.write(text), 5)
  response.on('close', () => clearInterval(timer))
}

async function relayed(answer: (response: ServerResponse) => void) {
  const origin = await serve((_request, response) => answer(response))
  const result = await relay(call({ ...get(origin), timeoutMs }), policy)
  return (await result.json()) as {
    answer?: { response: { body: string; truncated: string | null } }
    failure?: { code: string }
  }
}

const count = compressed.length + Object.keys(endless).length + Object.keys(slow).length

test(`security: ${count} bombs, floods and drips end at 1 MiB or in time`, async () => {
  const before = process.memoryUsage().rss
  for (const [encoding, bomb] of compressed) {
    const { answer } = await relayed((response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    )
    expect(answer?.response.truncated, encoding).toBe('size')
    expect(answer?.response.body.length, encoding).toBe(mebibyte)
  }
  for (const [what, write] of Object.entries(endless)) {
    const { answer } = await relayed(write)
    expect(answer?.response.truncated, what).toMatch(/^(size|time)$/)
    expect(answer?.response.body.length, what).toBeLessThanOrEqual(mebibyte)
  }
  for (const [what, write] of Object.entries(slow)) {
    const { answer, failure } = await relayed(write)
    expect(failure?.code ?? answer?.response.truncated, what).toMatch(/^time/)
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(96 * mebibyte)
})

const depth = 400_000
const deep = '['.repeat(depth) + ']'.repeat(depth)
const wide = `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":0`).join(',')}}`
const bombs = [deep, `{"a":${deep}}`, '{"a":'.repeat(depth), wide, `[${'"x",'.repeat(200_000)}0]`]

const readers: Record<string, (text: string) => unknown> = {
  'a document': parseObject,
  'a recording': readRecordedText,
  'a trace': (text) =>
    readRecordedText(
      JSON.stringify({ ...newTrace('https://a.example', defaultSettings(), 0), more: 1 }).replace(
        '"more":1',
        `"more":${text}`,
      ),
    ),
  'text to redact': (text) => redactText(text),
  'a request to the relay': async (text) => (await relay(call(text), policy)).json(),
}
const readings = bombs.length * Object.keys(readers).length

test(`security: ${readings} JSON bombs are read or refused, in bounded time`, async () => {
  for (const [what, read] of Object.entries(readers)) {
    for (const bomb of bombs) {
      const ms = await processorMs(() => read(bomb))
      expect(ms, `${what}, ${bomb.slice(0, 20)}`).toBeLessThan(5_000)
    }
  }
})

test('security: a server that answers before it was asked, or twice, is heard once', async () => {
  const origin = await serveRaw((socket) => {
    socket.write(
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirstHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond',
    )
  })
  const answer = await (await relay(call(get(origin)), policy)).json()
  expect(answer.answer?.response.body ?? answer.failure.code).toMatch(
    /^(first|reset|malformed-response)$/,
  )
})
