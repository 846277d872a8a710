import { sdkV2 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const inspector: OAuthProfile = {
  ...sdkV2,
  id: 'inspector',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: 'MCP Inspector 2.12.0, command line, over @modelcontextprotocol/client 2.3.1',
  },
  origin: 'local',
  scopes: ['configured', 'challenge', 'resource'],
  resourceParameter: 'metadata',
  timeoutMs: 30_000,
  resource: { ...sdkV2.resource, reader: 'bearer' },
  reach: { ...sdkV2.reach, sse: true, alsoAsking: [], midSession: true },
  server: { ...sdkV2.server, shape: 'sdk-lenient-openid' },
  registration: {
    ...sdkV2.registration,
    redirectUris: ['http://127.0.0.1:6276/oauth/callback', 'http://localhost:6274/oauth/callback'],
    registers: ['http://127.0.0.1:6276/oauth/callback'],
    clientName: 'MCP Inspector',
    secretNeeded: false,
  },
  callback: {
    ...sdkV2.callback,
    state: 'ignored',
    messages: { ...sdkV2.callback.messages, code: 'Missing code or error in response' },
  },
}
