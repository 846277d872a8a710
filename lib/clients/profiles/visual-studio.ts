import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const visualStudio: OAuthProfile = {
  ...sdkV1,
  id: 'visual-studio',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'unverified',
    note: 'OAuth supported, details not documented',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: { ...sdkV1.reach, sse: true },
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: [],
    clientName: null,
  },
  library: null,
}
