import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const cursor: OAuthProfile = {
  ...sdkV1,
  id: 'cursor',
  kind: 'oauth',
  library: null,
  source: {
    date: '2026-10-01',
    confidence: 'documented',
    note: 'cursor.com/docs/mcp; discovery taken for that of the TypeScript SDK',
  },
  origin: 'local',
  scopes: ['configured', 'server'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: { ...sdkV1.reach, sse: true },
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: [
      'http://localhost:8787/callback',
      'https://www.cursor.com/agents/mcp/oauth/callback',
      'cursor://anysphere.cursor-mcp/oauth/callback',
      'https://www.cursor.com/bot/mcp/oauth/callback',
    ],
    clientName: 'Cursor',
  },
}
