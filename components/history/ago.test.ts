import { expect, test } from 'vitest'
import { ago } from './ago'

const now = Date.parse('2026-11-25T12:00:00.000Z')

test.each([
  ['2026-11-25T11:59:30.000Z', 'just now'],
  ['2026-11-25T12:00:30.000Z', 'just now'],
  ['2026-11-25T11:59:00.000Z', '1 minute ago'],
  ['2026-11-25T11:01:00.000Z', '59 minutes ago'],
  ['2026-11-25T09:00:00.000Z', '3 hours ago'],
  ['2026-11-24T10:00:00.000Z', 'yesterday'],
  ['2026-11-20T10:00:00.000Z', '5 days ago'],
  ['2026-10-01T10:00:00.000Z', 'on 2026-10-01'],
  ['no date', 'at some time'],
])('%s is %s', (then, words) => {
  expect(ago(then, now)).toBe(words)
})
