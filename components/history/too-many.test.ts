import { expect, test } from 'vitest'
import { tooMany } from './too-many'

const runs = (...sizes: number[]) => sizes.map((size, id) => ({ id, size }))
const going = (sizes: number[], size?: number) => tooMany(runs(...sizes), size).map(({ id }) => id)
const many = (length: number) => Array.from({ length }, () => 1)

test.each<[name: string, sizes: number[], size: number | undefined, ids: number[]]>([
  ['nothing kept', [], undefined, []],
  ['fifty runs stay', many(50), undefined, []],
  ['the oldest of more than fifty go', many(52), undefined, [50, 51]],
  ['all fit exactly', [10, 20, 70], 100, []],
  ['the oldest go when they are too large together', [10, 20, 71], 100, [2]],
  ['whoever is older than one that went goes too', [10, 95, 1], 100, [1, 2]],
  ['the newest stays, however large', [101, 1], 100, [1]],
  ['where the browser has no more room, half is not enough', [4, 4, 4], 7, [1, 2]],
  ['without a size, 30 million characters', [29_999_999, 1, 1], undefined, [2]],
])('%s', (_name, sizes, size, ids) => {
  expect(going(sizes, size)).toEqual(ids)
})
