import { expect, test } from 'vitest'
import { jsonLines, lineText } from './json-lines'

const shown = (text: string) =>
  jsonLines(text)?.map((line) => `${'  '.repeat(line.depth)}${lineText(line)}`)

test('members get a line each, short lists stay on theirs', () => {
  expect(shown('{"resource":"https://a/mcp/","scopes":["a","b"],"x":{"y":1}}')).toEqual([
    '{',
    '  "resource": "https://a/mcp/",',
    '  "scopes": ["a", "b"],',
    '  "x": {',
    '    "y": 1',
    '  }',
    '}',
  ])
})

test('every line knows its JSON pointer', () => {
  const text = '{"a":[{"b/c":1}],"d":2}'
  expect(jsonLines(text)?.map(({ at }) => at)).toEqual([
    '',
    '/a',
    '/a/0',
    '/a/0/b~1c',
    '/a/0',
    '/a',
    '/d',
    '',
  ])
})

test('tokens are shown as they were sent', () => {
  expect(shown('{"n":1.50e2,"u":"\\u00e9","n":2}')).toEqual([
    '{',
    '  "n": 1.50e2,',
    '  "u": "\\u00e9",',
    '  "n": 2',
    '}',
  ])
})

test('empty containers and bare values', () => {
  expect(shown('{}')).toEqual(['{}'])
  expect(shown('[]')).toEqual(['[]'])
  expect(shown(' "x" ')).toEqual(['"x"'])
})

test('what is not JSON, or is nested beyond reason, is left to be shown as text', () => {
  expect(jsonLines('<html>')).toBeNull()
  expect(jsonLines('{"a":1} trailing')).toBeNull()
  expect(jsonLines('['.repeat(5000) + ']'.repeat(5000))).toBeNull()
})
