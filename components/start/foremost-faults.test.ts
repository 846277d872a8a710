import { expect, test } from 'vitest'
import { faults } from '@/lib/practice/faults/index'
import { foremostFaults } from './foremost-faults'

test('what the first screen names is there to practise on, and a plain login shows it', () => {
  const plain = faults.filter(({ shownBy }) => shownBy === undefined).map(({ id }) => id)
  expect(Object.keys(foremostFaults).filter((id) => !plain.includes(id))).toEqual([])
})
