import { expect, test } from 'vitest'
import { differingPart } from './difference'

test.each([
  ['https://a/mcp/', 'https://a/mcp', '/'],
  ['http://a/mcp', 'https://a/mcp', ''],
  ['https://a/other', 'https://a/mcp', 'other'],
  ['same', 'same', ''],
  ['', 'x', ''],
])('%s against %s', (value, expected, differs) => {
  const { start, end } = differingPart(value, expected)
  expect(value.slice(start, end)).toBe(differs)
})
