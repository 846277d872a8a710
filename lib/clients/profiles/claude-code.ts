import { sdkV2 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const claudeCode: OAuthProfile = {
  ...sdkV2,
  id: 'claude-code',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: 'Claude Code 2.1.329, claude mcp login',
  },
  origin: 'local',
  wrap: "Couldn't complete authentication: SDK auth failed: {message}",
  scopes: ['configured', 'challenge', 'resource'],
  resourceParameter: 'metadata',
  timeoutMs: 30_000,
  reach: {
    ...sdkV2.reach,
    sse: true,
    starts: 'login',
    alsoAsking: ['403'],
    serverErrorStops: false,
  },
  use: { ...sdkV2.use, legacyOnly: false },
  server: { ...sdkV2.server, issuer: 'ignored' },
  registration: {
    ...sdkV2.registration,
    cimd: { url: 'https://claude.ai/oauth/claude-code-client-metadata', needsNone: false },
    redirectUris: ['http://localhost/callback', 'http://127.0.0.1/callback'],
    registers: ['http://localhost:<port>/callback'],
    clientName: 'Claude Code',
  },
  callback: {
    ...sdkV2.callback,
    codeBeforeError: false,
    messages: {
      ...sdkV2.callback.messages,
      state: 'Invalid state parameter',
      code: 'No authorization code received',
    },
  },
}
