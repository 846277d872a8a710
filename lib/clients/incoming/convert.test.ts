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
