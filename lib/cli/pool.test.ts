import { expect, test } from 'vitest'
import { inOrder } from './pool'

test('results come in order, and never more run than allowed', async () => {
  let running = 0
  let most = 0
  const release: (() => void)[] = []
  const work = async (item: number) => {
    running++
    most = Math.max(most, running)
    await new Promise<void>((resolve) => release.push(resolve))
    running--
    return item * 10
  }
  const results: number[] = []
  const done = (async () => {
    for await (const result of inOrder([1, 2, 3, 4, 5], 2, work)) results.push(result)
  })()
  while (results.length < 5) {
    release.pop()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await done
  expect(results).toEqual([10, 20, 30, 40, 50])
  expect(most).toBe(2)
})

test('a failure arrives at its turn', async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error('two')
    return item
  }
  const seen: number[] = []
  await expect(async () => {
    for await (const result of inOrder([1, 2, 3], 3, work)) seen.push(result)
  }).rejects.toThrow('two')
  expect(seen).toEqual([1])
})

test('one that takes long does not let all others run ahead of it', async () => {
  let begun = 0
  let release = () => {}
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  const work = async (item: number) => {
    begun++
    if (item === 0) await slow
    return item
  }
  const items = Array.from({ length: 100 }, (_, item) => item)
  const results: number[] = []
  const done = (async () => {
    for await (const result of inOrder(items, 3, work, 8)) results.push(result)
  })()
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect({ begun, results }).toEqual({ begun: 9, results: [] })
  release()
  await done
  expect(results).toEqual(items)
})
