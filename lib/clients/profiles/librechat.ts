import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const librechat: OAuthProfile = {
  ...sdkV1,
  id: 'librechat',
  kind: 'oauth',
  source: {
    date: '2026-10-01',
    confidence: 'documented',
    note: 'librechat.ai; discovery by the TypeScript SDK 1',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: { ...sdkV1.reach, sse: true },
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: ['https://<librechat-host>/api/mcp/<server>/oauth/callback'],
    clientName: 'LibreChat',
  },
  library: null,
}
