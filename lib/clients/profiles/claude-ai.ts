import { sdkV2 } from './base/sdk'
import type { OAuthProfile } from './profile'

/** Claude Desktop, the web and mobile apps sign in through the same hosted runtime. */
export const claudeAi: OAuthProfile = {
  ...sdkV2,
  id: 'claude-ai',
  kind: 'oauth',
  library: null,
  source: {
    date: '2026-08-03',
    confidence: 'documented',
    note: 'claude.com/docs/connectors/building/authentication, by digests of it',
  },
  origin: 'cloud',
  wrap: '{message}',
  scopes: ['challenge', 'resource'],
  resourceParameter: 'server-url',
  timeoutMs: 10_000,
  reach: {
    ...sdkV2.reach,
    sse: true,
    alsoAsking: [],
    needsChallenge: 'header',
    refusal: {
      status: 'Couldn’t reach the MCP server.',
      type: 'Couldn’t reach the MCP server.',
    },
  },
  resource: {
    ...sdkV2.resource,
    afterNamed: 'nothing',
    required: true,
    compare: 'exact',
    mismatch: 'Protected resource {resource} does not match expected {server}',
  },
  server: { ...sdkV2.server, malformed: 'next', issuer: 'ignored', pkce: 'required' },
  registration: {
    ...sdkV2.registration,
    cimd: { url: 'https://claude.ai/oauth/mcp-oauth-client-metadata', needsNone: true },
    redirectUris: [
      'https://claude.ai/api/mcp/auth_callback',
      'https://claude.com/api/mcp/auth_callback',
    ],
    grantTypes: [
      'authorization_code',
      'refresh_token',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    clientName: 'Claude',
  },
  use: { ...sdkV2.use, legacyOnly: false },
  callback: { ...sdkV2.callback, codeBeforeError: false },
}
