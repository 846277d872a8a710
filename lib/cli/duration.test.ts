import { expect, test } from 'vitest'
import { readDuration } from './duration'

test.each([
  ['10s', 10_000],
  ['500ms', 500],
  ['5m', 300_000],
  ['10', 10_000],
  ['2.5', 2500],
  ['5000', 5000],
])('%s is %d ms', (text, ms) => {
  expect(readDuration(text, 'timeout')).toBe(ms)
})

test.each(['', '0', '-1', '5h', 'ten', '1e3', 'Infinity'])('%j is refused', (text) => {
  expect(() => readDuration(text, 'timeout')).toThrow('--timeout takes a time')
})
