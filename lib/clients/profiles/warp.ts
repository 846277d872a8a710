import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const warp: OAuthProfile = {
  ...sdkV1,
  id: 'warp',
  kind: 'oauth',
  source: {
    date: '2026-08-01',
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
    methods: ['dynamic'],
    redirectUris: [],
    clientName: null,
  },
  library: null,
}
