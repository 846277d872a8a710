import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { newTrace } from '@/lib/flow/trace-edit'
import type { Exchange } from '@/lib/http/exchange'
import { hopsOf } from './hops'

function exchange(id: number, step: string, changes: Partial<Exchange>): Exchange {
  return {
    id,
    step,
    round: 1,
    purpose: '',
    via: 'http',
    request: { method: 'GET', url: 'https://mcp.acme.dev/mcp', headers: [], body: null },
    response: null,
    failure: null,
    startedAt: '2026-01-01T00:00:00Z',
    timings: { total: 1 },
    remoteAddress: null,
    tls: null,
    ...changes,
  }
}

const from = { computed: 'test' }
const trace: Trace = {
  ...newTrace('https://mcp.acme.dev/mcp', defaultSettings(), 0),
  facts: {
    state: { value: 'S-1', from },
    code: { value: 'C-1', from },
    resource: { value: 'https://mcp.acme.dev/mcp', from },
  },
  exchanges: [
    exchange(0, 'resource-metadata', {
      response: {
        status: 200,
        statusText: 'OK',
        httpVersion: '1.1',
        headers: [['Content-Type', 'application/json']],
        body: '{"resource":"https://mcp.acme.dev/mcp"}',
        bodyBytes: 0,
        truncated: null,
      },
    }),
    exchange(1, 'authorization-response', {
      via: 'browser',
      request: {
        method: 'GET',
        url: 'https://auth.acme.dev/authorize?state=S-1&resource=https%3A%2F%2Fmcp.acme.dev%2Fmcp',
        headers: [],
        body: null,
      },
      callback: 'http://localhost:2884/callback?code=C-1&state=S-1',
    }),
    exchange(2, 'token', {
      superseded: true,
    }),
    exchange(3, 'token', {
      request: {
        method: 'POST',
        url: 'https://auth.acme.dev/token',
        headers: [['Content-Type', 'application/x-www-form-urlencoded']],
        body: 'grant_type=authorization_code&code=C-1',
      },
      failure: { code: 'refused', message: 'no' },
    }),
  ],
}

test('each exchange is an arrow between the right lanes, the sign-in two; what was run again is left out', () => {
  expect(hopsOf(trace).map(({ from, to, label, outcome }) => [from, to, label, outcome])).toEqual([
    [1, 2, 'GET /mcp', '200'],
    [0, 3, 'opens /authorize', null],
    [3, 1, 'back to /callback', null],
    [1, 3, 'POST /token', 'refused'],
  ])
})

test('a value is found wherever it travels, and nowhere else', () => {
  const names = hopsOf(trace).map(({ sent, received }) => [
    sent.map(({ name }) => name),
    received.map(({ name }) => name),
  ])
  expect(names).toEqual([
    [['resource'], ['resource']],
    [['resource', 'state'], []],
    [['state', 'code'], []],
    [['code'], []],
  ])
})

test('what an earlier round sent is found in that round, though the facts hold the last one', () => {
  const visit = (id: number, round: number, state: string) =>
    exchange(id, 'authorization-response', {
      round,
      via: 'browser',
      request: {
        method: 'GET',
        url: `https://auth.acme.dev/authorize?state=${state}`,
        headers: [],
        body: null,
      },
      callback: `http://localhost:2884/callback?code=C-${round}&state=${state}`,
    })
  const exchanges = [visit(0, 1, 'S-0'), visit(1, 2, 'S-1')]
  const hops = hopsOf({ ...trace, round: 2, facts: { state: { value: 'S-1', from } }, exchanges })
  expect(hops.map(({ sent }) => sent.map(({ name, value }) => `${name} ${value}`))).toEqual([
    ['state S-0'],
    ['state S-0', 'code C-1'],
    ['state S-1'],
    ['state S-1'],
  ])
})
