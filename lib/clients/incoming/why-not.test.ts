import { expect, test } from 'vitest'
import { whyNoServers } from './why-not'

test.each([
  ['{\n  "mcpServers": {\n    "a": {}\n    "b": {}\n  }\n}', 'Line 3: a comma is missing', 3],
  ['// mine\n{ "mcpServers": { "a": { "command": "node" } } }', 'no remote server', null],
  ['[mcp_servers.a]\nurl = \n', 'Line 2', 2],
  ['[mcp_servers.a]\ncommand = "node"\n', 'no remote server', null],
])('%j', (text, words, line) => {
  expect(whyNoServers(text)).toMatchObject({ problem: expect.stringContaining(words), line })
})

test.each(['Error: fetch failed', '', 'SSE error: {"status":401}'])('%j is no file', (text) => {
  expect(whyNoServers(text)).toBeNull()
})
