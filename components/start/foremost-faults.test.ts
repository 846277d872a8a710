import { expect, test } from 'vitest'
import { faults } from '@/lib/practice/faults/index'
import { foremostFaults } from './foremost-faults'

test('what the first screen names is there to practise on', () => {
  const ids = faults.map(({ id }) => id)
  expect(Object.keys(foremostFaults).filter((id) => !ids.includes(id))).toEqual([])
})
