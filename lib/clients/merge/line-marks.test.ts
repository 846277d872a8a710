import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countMarks, markedLines } from './line-marks'

function shown(before: string, after: string): string[] {
  const signs = { same: ' ', added: '+', removed: '-' }
  return markedLines(before, after).map(({ mark, text, line }) => `${signs[mark]}${line} ${text}`)
}

test('lines that came and went stand where they did, numbered', () => {
  const before = '{\n  "a": 1\n}'
  const after = '{\n  "a": 1,\n  "b": 2\n}'
  expect(shown(before, after)).toEqual([
    ' 1 {',
    '-2   "a": 1',
    '+2   "a": 1,',
    '+3   "b": 2',
    ' 4 }',
  ])
  expect(countMarks(markedLines(before, after))).toEqual({ added: 1, removed: 0, replaced: 1 })
})

test('line ends are no change', () => {
  expect(countMarks(markedLines('a\r\nb', 'a\nb'))).toEqual({ added: 0, removed: 0, replaced: 0 })
})

test('what is not removed is the new text, what is not added the old one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (old, now) => {
      const [before, after] = [old.join('\n'), now.join('\n')]
      const lines = markedLines(before, after)
      const without = (mark: string) =>
        lines.filter((line) => line.mark !== mark).map((line) => line.text)
      expect(without('removed').join('\n')).toBe(after)
      expect(without('added').join('\n')).toBe(before)
    }),
  )
})

test('two large files that share nothing are not compared line by line', () => {
  const lines = (name: string) => Array.from({ length: 5000 }, (_, i) => `${name}${i}`).join('\n')
  expect(countMarks(markedLines(lines('a'), lines('b')))).toMatchObject({ replaced: 5000 })
})
