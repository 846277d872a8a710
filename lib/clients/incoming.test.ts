import { describe, expect, test } from 'vitest'
import { type IncomingServer, readIncoming } from './incoming'
import { acme, cases, ref } from './testing/pasted'

function servers(text: string): IncomingServer[] {
  const incoming = readIncoming(text)
  return incoming.kind === 'servers' ? incoming.servers : []
}

/** Name, URL, transport and headers: what most formats can say. */
function short({ name, url, transport, headers }: IncomingServer) {
  return [name, url, transport === 'sse' ? 'sse' : 'http', ...headers.map((h) => h.join(': '))]
}

test.each([
  [acme, { kind: 'url', url: acme }],
  [` <${acme}>. `, { kind: 'url', url: acme }],
  ['mcp.acme.dev', { kind: 'url', url: 'https://mcp.acme.dev' }],
  ['mcp.acme.dev/mcp?x=1', { kind: 'url', url: 'https://mcp.acme.dev/mcp?x=1' }],
  ['localhost:3000/mcp', { kind: 'url', url: 'http://localhost:3000/mcp' }],
  ['127.0.0.1:8080', { kind: 'url', url: 'http://127.0.0.1:8080' }],
  ['[::1]:8080/mcp', { kind: 'url', url: 'http://[::1]:8080/mcp' }],
  [
    'WWW-Authenticate: Bearer resource_metadata="https://a/b", scope="x"',
    { kind: 'challenge', header: 'Bearer resource_metadata="https://a/b", scope="x"' },
  ],
  ['Bearer error="invalid_token"', { kind: 'challenge', header: 'Bearer error="invalid_token"' }],
  [
    'Incompatible auth server: does not support dynamic client registration',
    {
      kind: 'message',
      text: 'Incompatible auth server: does not support dynamic client registration',
    },
  ],
  ['', { kind: 'message', text: '' }],
  ['HTTPS://MCP.ACME.DEV/mcp', { kind: 'url', url: 'HTTPS://MCP.ACME.DEV/mcp' }],
  [
    'https://TENANT.acme.dev/<project id>/mcp',
    {
      kind: 'servers',
      servers: [
        {
          url: `https://${ref('TENANT')}.acme.dev/${ref('PROJECT_ID')}/mcp`,
          references: ['TENANT', 'PROJECT_ID'],
        },
      ],
    },
  ],
  ['javascript:alert(1)', { kind: 'message', text: 'javascript:alert(1)' }],
  ['{"mcpServers":{}}', { kind: 'message', text: '{"mcpServers":{}}' }],
  ['{"a":{"command":"node","args":["x.js"]}}', { kind: 'message' }],
])('%s', (text, expected) => {
  expect(readIncoming(text)).toMatchObject(expected)
})

describe('servers', () => {
  test.each(Object.entries(cases))('%s', (_, [text, ...expected]) => {
    expect(servers(text).map(short)).toEqual(expected)
  })
})
