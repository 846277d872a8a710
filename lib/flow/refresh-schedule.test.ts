import { expect, test } from 'vitest'
import type { Facts } from './facts'
import { refreshDue } from './refresh-schedule'

const from = { computed: 'the test' }
const expiry = Date.parse('2026-11-21T10:00:00Z')

function facts(seconds: unknown, more: Facts = {}): Facts {
  return {
    expiresAt: { value: new Date(expiry).toISOString(), from },
    refreshToken: { value: 'r-1', from },
    tokenResponse: { value: { expires_in: seconds }, from },
    ...more,
  }
}

test.each([
  [3600, -60],
  [86_400, -60],
  [60, -12],
  [20, -4],
  [3, 2],
  [0, 5],
  [-7, 5],
  [undefined, -60],
  ['soon', -60],
])('a life of %s s: %i s from the expiry', (seconds, offset) => {
  expect(refreshDue(facts(seconds))).toBe(expiry + offset * 1000)
})

test('nothing is due without a refresh token, without an expiry, or after a revocation', () => {
  const { refreshToken, expiresAt, ...rest } = facts(3600)
  expect(refreshDue({ ...rest, ...(expiresAt && { expiresAt }) })).toBeNull()
  expect(refreshDue({ ...rest, ...(refreshToken && { refreshToken }) })).toBeNull()
  const proof = { accessToken: null, refreshToken: null, introspection: null }
  const revoked = { value: proof, from: { exchange: 7, at: 'status' } }
  expect(refreshDue(facts(3600, { revoked }))).toBeNull()
  const accessToken = { value: 'a-2', from: { exchange: 9, at: '/access_token' } }
  expect(refreshDue(facts(3600, { revoked, accessToken }))).not.toBeNull()
})
