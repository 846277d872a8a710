import { expect, test } from 'vitest'
import { type IncomingServer, readIncoming } from '../incoming'
import { acme, ref } from '../testing/pasted'
import { exportServer, incomingSettings, withValues } from './convert'

function servers(text: string): IncomingServer[] {
  const incoming = readIncoming(text)
  return incoming.kind === 'servers' ? incoming.servers : []
}

test('settings of the login', () => {
  const [claude] = servers(
    `MCP_CLIENT_SECRET=x claude mcp add --transport http --client-id me --client-secret --callback-port 8080 a ${acme}`,
  )
  expect(claude).toMatchObject({ name: 'a', oauth: { clientId: 'me', callbackPort: 8080 } })
  const [cursor] = servers(
    `{"mcpServers":{"a":{"url":"${acme}","auth":{"CLIENT_ID":"me","CLIENT_SECRET":"\${env:S}","scopes":["r","w"]}}}}`,
  )
  expect(cursor).toMatchObject({
    oauth: { clientId: 'me', clientSecret: ref('S'), scope: 'r w' },
    references: ['S'],
  })
  const [gemini] = servers(
    `{"mcpServers":{"a":{"url":"${acme}","oauth":{"clientId":"me","redirectUri":"http://localhost:7777/oauth/callback"}}}}`,
  )
  expect(gemini?.oauth?.callbackPort).toBe(7777)
})

const bridge = { client_id: 'me' }
const entry = (oauth: object) => JSON.stringify({ mcpServers: { a: { url: acme, oauth } } })
const codex = (lines: string) => `[mcp_servers.a]\nurl = "${acme}"\n${lines}`

test.each<[client: string, text: string, redirectUri: string | undefined]>([
  [
    'mcp-remote',
    `npx mcp-remote ${acme} 9696 --static-oauth-client-info '${JSON.stringify(bridge)}'`,
    'http://localhost:9696/oauth/callback',
  ],
  [
    'mcp-remote on another host',
    `npx mcp-remote ${acme} 9696 --host 127.0.0.1 --static-oauth-client-info '${JSON.stringify(bridge)}'`,
    'http://127.0.0.1:9696/oauth/callback',
  ],
  [
    'mcp-remote, which chooses a port',
    `npx mcp-remote ${acme} --static-oauth-client-info '${JSON.stringify(bridge)}'`,
    undefined,
  ],
  ['Claude Code', entry({ clientId: 'me', callbackPort: 8080 }), 'http://localhost:8080/callback'],
  [
    'Claude Code’s command',
    `claude mcp add --transport http --client-id me --callback-port 8080 a ${acme}`,
    'http://localhost:8080/callback',
  ],
  ['Claude Code, which registers itself', entry({ callbackPort: 8080 }), undefined],
  [
    'Codex with a port',
    codex('[mcp_servers.a.oauth]\nclient_id = "me"\ncallback_port = 5555'),
    'http://127.0.0.1:5555/callback',
  ],
  [
    'Codex with an address and a port',
    codex(
      '[mcp_servers.a.oauth]\nclient_id = "me"\ncallback_url = "http://127.0.0.1/back"\ncallback_port = 5555',
    ),
    'http://127.0.0.1:5555/back',
  ],
  [
    'Codex behind a proxy of its own',
    codex(
      '[mcp_servers.a.oauth]\nclient_id = "me"\ncallback_url = "https://dev.example/back"\ncallback_port = 5555',
    ),
    'https://dev.example/back',
  ],
  [
    'Codex with settings for all servers',
    `mcp_oauth_callback_port = 5555\nmcp_oauth_callback_url = "http://localhost/all"\n${codex('oauth = { client_id = "me" }')}`,
    'http://localhost:5555/all',
  ],
  [
    'Gemini CLI',
    entry({ clientId: 'me', redirectUri: 'http://localhost:7777/oauth/callback' }),
    'http://localhost:7777/oauth/callback',
  ],
  [
    'Kiro',
    entry({ clientId: 'me', redirectUri: 'http://localhost:7778/oauth/callback' }),
    'http://localhost:7778/oauth/callback',
  ],
  [
    'LibreChat',
    entry({ client_id: 'me', redirect_uri: 'https://chat.example/cb' }),
    'https://chat.example/cb',
  ],
  ['what is no address', entry({ clientId: 'me', redirectUri: 'javascript:alert(1)' }), undefined],
])(
  'a client that is registered comes back to its own address: %s',
  (_client, text, redirectUri) => {
    const [server] = servers(text)
    if (!server) throw new Error('not read')
    expect(incomingSettings(server).redirectUri).toBe(redirectUri)
  },
)

test('the inspector is set up as the client was', () => {
  const [server] = servers(
    JSON.stringify({
      mcpServers: {
        a: {
          type: 'sse',
          url: acme,
          headers: { Authorization: `Bearer ${ref('T')}`, 'X-Region': 'eu' },
          oauth: { clientId: 'me', clientSecret: 's', scopes: 'r w', callbackPort: 9000 },
        },
      },
    }),
  )
  if (!server) throw new Error('not read')
  expect(incomingSettings(server)).toEqual({
    transport: 'sse',
    headers: [['X-Region', 'eu']],
    accessToken: null,
    registration: 'pre-registered',
    clientId: 'me',
    clientSecret: 's',
    scope: 'r w',
    redirectUri: 'http://localhost:9000/callback',
  })
  expect(incomingSettings(withValues(server, { T: 'tok' })).accessToken).toBe('tok')
  expect(withValues(server, { T: 'tok' }).references).toEqual([])
})

test('one client’s file becomes another’s', () => {
  const [server] = servers(`{"mcpServers":{"a":{"url":"${acme}","headers":{"X-Api-Key":"k3y"}}}}`)
  if (!server) throw new Error('not read')
  expect(exportServer(server)).toMatchObject({
    auth: { kind: 'header', header: 'X-Api-Key', prefix: '', token: 'k3y' },
    headers: [],
  })
})
