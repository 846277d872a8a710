import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exchange } from './__fixtures__/exchange'
import type { Exchange } from './exchange'
import { fromHar } from './from-har'
import { toHar } from './har'

const meta = { version: '1.0.0', comment: 'https://mcp.example/mcp' }
const all: Exchange[] = [
  exchange(
    {
      url: 'https://as.example/a?b=c&b=d',
      headers: [
        ['X-A', '1'],
        ['x-a', '2'],
      ],
    },
    { truncated: 'size' },
  ),
  exchange(
    { method: 'GET', body: null },
    {},
    { id: 1, redirectedFrom: 0, probe: 'pkce', step: 'challenge', round: 2 },
  ),
  exchange(
    {},
    {},
    {
      id: 2,
      response: null,
      failure: { code: 'tls', message: 'The certificate expired.' },
      tls: {
        version: 'TLSv1.3',
        subject: 'CN=a',
        issuer: 'CN=b',
        validTo: '2021-01-01T00:00:00.000Z',
        problem: 'CERT_HAS_EXPIRED',
      },
      remoteAddress: null,
      timings: { total: 5 },
      original: { method: 'PUT', url: 'https://x.example/', headers: [['a', 'b']], body: null },
    },
  ),
  exchange(
    {},
    {},
    { id: 3, via: 'browser', response: null, callback: 'http://localhost:8085/callback?code=x' },
  ),
]

test('what is written is read back, whole, also as text', () => {
  const har = toHar(all, meta)
  expect(fromHar(har)).toEqual({ exchanges: all, problems: [] })
  expect(fromHar(JSON.stringify(har)).exchanges).toEqual(all)
})

test('it is HAR 1.2 as other tools read it', () => {
  const { log } = toHar(all, meta)
  expect(log).toMatchObject({
    version: '1.2',
    creator: { name: 'MCP Auth Inspector', version: '1.0.0' },
  })
  expect(log.entries[0]).toMatchObject({
    time: 12,
    serverIPAddress: '192.0.2.1',
    request: {
      queryString: [
        { name: 'b', value: 'c' },
        { name: 'b', value: 'd' },
      ],
      bodySize: 29,
    },
    response: {
      status: 200,
      httpVersion: 'HTTP/1.1',
      content: { mimeType: 'application/json', text: '{}' },
    },
    timings: { dns: 1, connect: 5, ssl: 3, send: 0, wait: 4, receive: 2 },
  })
  expect(log.entries[2]?.response).toMatchObject({ status: 0, _error: 'The certificate expired.' })
  expect(log.entries[2]?.timings).toMatchObject({ dns: -1, connect: -1, ssl: -1 })
})

test('a browser’s file: HTTP/2, base64, parameters, no answer', () => {
  const entry = {
    startedDateTime: '2026-11-21T13:00:00.000+01:00',
    time: 50,
    request: {
      method: 'POST',
      url: 'https://as.example/token',
      headers: [
        { name: ':authority', value: 'as.example' },
        { name: 'accept', value: '*/*' },
      ],
      postData: {
        mimeType: 'application/x-www-form-urlencoded',
        params: [{ name: 'a', value: 'b c' }],
      },
    },
    response: {
      status: 401,
      statusText: '',
      httpVersion: 'h2',
      headers: [],
      content: { size: 4, encoding: 'base64', text: 'w7xiZXI=' },
    },
    timings: { blocked: 1, dns: 2, connect: 10, ssl: 6, send: 1, wait: 20, receive: 16 },
  }
  const blocked = {
    request: { method: 'GET', url: 'https://x.example/' },
    response: { status: 0, _error: 'net::ERR_FAILED' },
  }
  const { exchanges, problems } = fromHar({ log: { entries: [entry, blocked] } })
  expect(problems).toEqual([])
  expect(exchanges[0]).toMatchObject({
    startedAt: '2026-11-21T12:00:00.000Z',
    step: 'imported',
    request: { headers: [['accept', '*/*']], body: 'a=b+c' },
    response: { status: 401, httpVersion: '2', body: 'über', bodyBytes: 4 },
    timings: { dns: 2, connect: 4, tls: 6, firstByte: 34, total: 50 },
  })
  expect(exchanges[1]).toMatchObject({
    response: null,
    failure: { code: 'network', message: 'net::ERR_FAILED' },
  })
})

test.each([
  ['nonsense', 'The file is not JSON'],
  [null, 'not a HAR file'],
  [{ log: [] }, 'not a HAR file'],
  ['{"__proto__":{"log":{"entries":[]}}}', 'not a HAR file'],
  [{ log: { entries: [1] } }, 'Entry 0 has no request'],
  [
    { log: { entries: [{ request: { method: 'GET', url: 'javascript:alert(1)' } }] } },
    'Entry 0 has no request',
  ],
])('%j is told to be no HAR', (har, words) => {
  const { exchanges, problems } = fromHar(har)
  expect(exchanges).toEqual([])
  expect(problems[0]).toContain(words)
})

test('a hostile file gives plain exchanges or problems, never an error', () => {
  const url = fc.constantFrom('https://x.example/', 'data:,x', 'http://', '')
  const hostile = fc.jsonValue().chain((value) => {
    const any = fc.oneof(fc.constant(value), fc.jsonValue(), fc.string(), fc.integer())
    const part = fc.record({
      method: any,
      url: fc.oneof(url, any),
      headers: any,
      postData: any,
      status: any,
      content: any,
    })
    const entry = fc.record({
      ...{
        request: part,
        response: fc.oneof(part, any),
        timings: any,
        time: any,
        startedDateTime: any,
      },
      ...{ _step: any, _round: any, _via: any, _timings: any, _truncated: any, _tls: any },
      ...{ _failure: any, _redirectedFrom: any, _original: fc.oneof(part, any), _probe: any },
    })
    return fc.array(fc.oneof(entry, any)).map((entries) => ({ log: { entries } }))
  })
  fc.assert(
    fc.property(hostile, (har) => {
      const { exchanges } = fromHar(har)
      for (const [
        index,
        { id, step, round, redirectedFrom = 0, timings, request },
      ] of exchanges.entries()) {
        expect(id).toBe(index)
        expect([typeof step, typeof round, typeof timings.total]).toEqual([
          'string',
          'number',
          'number',
        ])
        expect(redirectedFrom).toBeLessThanOrEqual(index)
        expect(request.url).toMatch(/^https?:/)
      }
      expect(JSON.parse(JSON.stringify(exchanges))).toEqual(exchanges)
    }),
  )
})
