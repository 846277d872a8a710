import { expect, test } from 'vitest'
import { breather } from './breather'

test('short work goes through without a breath, long work lets others run', async () => {
  let time = 0
  const pause = breather(
    () => false,
    () => time,
  )
  expect(pause()).toBeUndefined()
  time = 7
  expect(pause()).toBeUndefined()
  time = 8
  const breath = pause()
  expect(breath).toBeInstanceOf(Promise)
  await breath
  expect(pause()).toBeUndefined()
  time = 16
  expect(pause()).toBeInstanceOf(Promise)
})

test('work that nobody wants any more ends', () => {
  expect(breather(() => true)).toThrow('Nobody wants')
})
