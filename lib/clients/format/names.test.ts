import { expect, test } from 'vitest'
import { dashedNames, distinct, lowerNames, nameFor, plainNames, secretVariable } from './names'

test.each([
  ['acme', plainNames, 'acme'],
  ['My Server_2', plainNames, 'My-Server_2'],
  ['my_server', dashedNames, 'my-server'],
  ['Ünïcode №1', lowerNames, 'unicode-no1'],
  ['--transport', plainNames, 'transport'],
  ['日本', plainNames, 'server'],
  ['', plainNames, 'server'],
  ['__proto__', plainNames, '__proto__'],
  ['workspace', { ...plainNames, reserved: ['workspace'] }, 'workspace-mcp'],
  ['x'.repeat(100), plainNames, 'x'.repeat(64)],
])('%s', (name, rule, expected) => {
  expect(nameFor(name, rule)).toBe(expected)
})

test.each([
  ['acme', 'Authorization', 'ACME_MCP_TOKEN'],
  ['acme-mcp', 'authorization', 'ACME_MCP_TOKEN'],
  ['acme', 'X-Api-Key', 'ACME_API_KEY'],
  ['acme', 'Acme-Key', 'ACME_KEY'],
  ['1password', 'Authorization', 'MCP_1PASSWORD_MCP_TOKEN'],
  ['日本', 'Authorization', 'SERVER_MCP_TOKEN'],
])('the variable of %s, %s', (name, header, expected) => {
  expect(secretVariable(name, header)).toBe(expected)
})

test('equal names get a number, whatever their case', () => {
  expect(distinct(['a', 'A', 'b', 'a'])).toEqual(['a', 'A-2', 'b', 'a-3'])
})
