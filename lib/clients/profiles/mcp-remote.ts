import { sdkV2 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const mcpRemote: OAuthProfile = {
  ...sdkV2,
  id: 'mcp-remote',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: 'mcp-remote 0.15.1 over @modelcontextprotocol/client 2.0.0',
  },
  origin: 'local',
  wrap: 'Fatal error: {message}',
  scopes: ['configured', 'challenge', 'resource', 'registration', 'server', 'identity'],
  resourceParameter: 'metadata',
  timeoutMs: 30_000,
  reach: { ...sdkV2.reach, sse: true, midSession: true },
  resource: { ...sdkV2.resource, reader: 'sdk-v1', redirects: 'all', eager: true },
  server: { ...sdkV2.server, redirects: 'all' },
  registration: {
    ...sdkV2.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: ['http://localhost:3334/oauth/callback'],
    clientName: 'MCP CLI Proxy',
    alsoSends: { client_uri: 'https://github.com/modelcontextprotocol/mcp-cli' },
    authMethod: 'listed',
  },
  callback: {
    ...sdkV2.callback,
    state: 'known',
    codeBeforeError: false,
    messages: {
      ...sdkV2.callback.messages,
      state: 'No code verifier saved for session',
      code: 'No authorization code received',
      error: 'Authorization failed: {error} - {description}',
    },
  },
}
