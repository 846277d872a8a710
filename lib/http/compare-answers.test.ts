import { expect, test } from 'vitest'
import { compareAnswers } from './compare-answers'
import type { Exchange, Header } from './exchange'

function answered(status: number, headers: readonly Header[], body: string): Exchange {
  return {
    id: 0,
    step: 'challenge',
    round: 1,
    purpose: '',
    via: 'http',
    request: { method: 'GET', url: 'https://mcp.example.com/', headers: [], body: null },
    response: {
      status,
      statusText: '',
      httpVersion: '1.1',
      headers,
      body,
      bodyBytes: body.length,
      truncated: null,
    },
    failure: null,
    startedAt: '2026-01-01T00:00:00Z',
    timings: { total: 1 },
    remoteAddress: null,
    tls: null,
  }
}

test('status, headers and members that differ are told, and nothing that differs by nature', () => {
  const before = answered(
    401,
    [
      ['Date', 'one'],
      ['WWW-Authenticate', 'Bearer'],
    ],
    '{"a":1,"b":2}',
  )
  const after = answered(
    200,
    [
      ['date', 'two'],
      ['X-Mine', 'yes'],
    ],
    '{"a":1,"b":3}',
  )
  expect(compareAnswers(before, after)).toEqual([
    { what: 'Status', before: '401', after: '200' },
    { what: 'WWW-Authenticate', before: 'Bearer', after: null },
    { what: 'X-Mine', before: null, after: 'yes' },
    { what: 'Body', before: '  "b": 2', after: '  "b": 3' },
  ])
  expect(compareAnswers(before, before)).toEqual([])
})

test('an answer that never came differs from one that did', () => {
  const before = answered(200, [], 'hello')
  const after = { ...before, response: null, failure: { code: 'refused' as const, message: '' } }
  expect(compareAnswers(before, after)).toEqual([
    { what: 'Status', before: '200', after: 'refused' },
    { what: 'Body', before: 'hello', after: null },
  ])
})
