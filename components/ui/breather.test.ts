import { expect, test } from 'vitest'
import { breather } from './breather'

test('short work goes through without a breath, long work lets others run', async () => {
  const pause = breather(() => false)
  expect(pause()).toBeUndefined()
  let others = 0
  setImmediate(() => others++)
  const until = performance.now() + 12
  while (performance.now() < until) {}
  await pause()
  expect(pause()).toBeUndefined()
  await new Promise((resolve) => setImmediate(resolve))
  expect(others).toBe(1)
})

test('work that nobody wants any more ends', () => {
  expect(breather(() => true)).toThrow('Nobody wants')
})
