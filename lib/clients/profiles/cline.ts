import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const cline: OAuthProfile = {
  ...sdkV1,
  id: 'cline',
  kind: 'oauth',
  source: { date: '2026-08-22', confidence: 'code', note: 'cline over the TypeScript SDK 1' },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: { ...sdkV1.reach, sse: true },
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: ['http://127.0.0.1:1456/mcp/oauth/callback'],
    clientName: 'Cline',
  },
}
