import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const continueDev: OAuthProfile = {
  ...sdkV1,
  id: 'continue',
  kind: 'oauth',
  source: { date: '2026-06-18', confidence: 'code', note: 'Continue over the TypeScript SDK 1' },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: { ...sdkV1.reach, sse: true },
  registration: {
    ...sdkV1.registration,
    methods: ['dynamic'],
    redirectUris: ['http://localhost:3000'],
    clientName: 'Continue Dev, Inc',
  },
}
