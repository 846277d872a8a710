import { expect, test } from 'vitest'
import { line, lines, visible } from './control'

test.each([
  ['\u001b[31m', '\\u{1b}[31m'],
  ['\u009b', '\\u{9b}'],
  ['\u202e', '\\u{202e}'],
  ['\ud800x', '\\u{d800}x'],
  ['\u{e0041}', '\\u{e0041}'],
  ['héllo 世界 😀', 'héllo 世界 😀'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('a line has one line, lines keep theirs', () => {
  expect(line('a\r\nb\tc')).toBe('a b c')
  expect(lines('a\r\nb\rc\td')).toBe('a\nb\nc  d')
})
