import { expect, test } from 'vitest'
import { readLines } from './lines-field'

test('each line is a pair; what is half typed says nothing yet', () => {
  expect(readLines('X-Tenant: acme\n\nX-Em\nA:b:c\n: lost', ': ')).toEqual([
    ['X-Tenant', 'acme'],
    ['A', 'b:c'],
  ])
  expect(readLines('prompt=login\nscope=\nx==y', '=')).toEqual([
    ['prompt', 'login'],
    ['scope', ''],
    ['x', '=y'],
  ])
})
