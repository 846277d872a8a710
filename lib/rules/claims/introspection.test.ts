import { expect, test } from 'vitest'
import type { Facts } from '@/lib/flow/facts'
import { traceOf } from '../testing'
import { clientId, issuer } from '../testing/healthy'
import { inspectIntrospection } from './introspection'

const healthy = {
  active: true,
  scope: 'files:read files:write',
  client_id: clientId,
  iss: issuer,
  aud: 'https://mcp.example.com/mcp',
  exp: 1_795_255_200,
  sub: 'user-1',
  token_type: 'bearer',
}

const at = (exchange: number) => ({ exchange, at: '' })
const revoked = { accessToken: null, refreshToken: null, introspection: null }

function judged(json: object, facts: Facts = {}) {
  const introspected = { value: { ...healthy, ...json }, from: at(20) }
  const claims = inspectIntrospection(
    traceOf()
      .facts({ introspected, ...facts })
      .build(),
  )
  return Object.fromEntries(claims.map(({ name, judgement }) => [name, judgement]))
}

test('what the authorization server says agrees with what it issued', () => {
  expect(new Set(Object.values(judged({})))).toEqual(new Set(['right']))
})

test.each([
  ['scope', 'files:read'],
  ['client_id', 'another'],
  ['iss', 'https://login.example.com'],
  ['aud', 'https://other.example.com'],
  ['exp', 1_795_251_600],
  ['sub', 'user-2'],
])('another %s differs', (name, value) => {
  expect(judged({ [name]: value })[name]).toBe('differs')
})

test('a token that was just issued has to be active, and a revoked one must not', () => {
  expect(judged({ active: false }).active).toBe('differs')
  const later = { revoked: { value: revoked, from: at(10) } }
  expect(judged({ active: true }, later).active).toBe('differs')
  expect(judged({ active: false }, later).active).toBe('right')
  expect(judged({ active: true }, { revoked: { value: revoked, from: at(30) } }).active).toBe(
    'right',
  )
})

test('nobody asked: there is nothing to judge', () => {
  expect(inspectIntrospection(traceOf().build())).toEqual([])
})
