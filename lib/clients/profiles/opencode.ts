import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const opencode: OAuthProfile = {
  ...sdkV1,
  id: 'opencode',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: 'opencode 1.18.33, opencode mcp auth',
  },
  origin: 'local',
  wrap: 'Authentication failed: {message}',
  scopes: ['configured', 'challenge', 'resource'],
  resourceParameter: 'metadata',
  timeoutMs: 30_000,
  reach: { ...sdkV1.reach, sse: true },
  resource: { ...sdkV1.resource, lastHeaderOnly: true, redirects: 'all' },
  server: { ...sdkV1.server, redirects: 'all' },
  registration: {
    ...sdkV1.registration,
    redirectUris: ['http://127.0.0.1:19876/mcp/oauth/callback'],
    clientName: 'OpenCode',
  },
  callback: {
    ...sdkV1.callback,
    messages: {
      ...sdkV1.callback.messages,
      state: 'Missing required state parameter - potential CSRF attack',
      code: 'No authorization code provided',
    },
  },
}
