import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const junie: OAuthProfile = {
  ...sdkV1,
  id: 'junie',
  kind: 'oauth',
  source: {
    date: '2026-10-01',
    confidence: 'unverified',
    note: 'OAuth in newer versions, details not documented',
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
