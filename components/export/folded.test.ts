import { expect, test } from 'vitest'
import { markedLines } from '@/lib/clients/merge/line-marks'
import { folded } from './folded'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i))

test('what is far from a change is folded, and can be unfolded', () => {
  const before = numbers(20)
  const after = before.toSpliced(10, 0, 'new')
  const lines = markedLines(before.join('\n'), after.join('\n'))
  const parts = folded(lines, false)
  expect(parts.map((part) => ('hidden' in part ? `… ${part.hidden}` : part.text))).toEqual([
    ...['… 7', '7', '8', '9', 'new', '10', '11', '12', '… 7'],
  ])
  expect(folded(lines, true)).toEqual(lines)
})

test('a single line is not folded, and without a change nothing is', () => {
  const before = numbers(5)
  const lines = markedLines(before.join('\n'), [...before, 'new'].join('\n'))
  expect(folded(lines, false).filter((part) => 'hidden' in part)).toEqual([{ from: 0, hidden: 2 }])
  const same = markedLines(before.join('\n'), before.join('\n'))
  expect(folded(same, false)).toEqual(same)
})
