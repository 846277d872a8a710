import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const amp: OAuthProfile = {
  ...sdkV1,
  id: 'amp',
  kind: 'oauth',
  source: {
    date: '2025-09-01',
    confidence: 'unverified',
    note: 'OAuth supported, callback from memory of the manual',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: ['http://localhost:8976/oauth/callback'],
    clientName: null,
  },
  library: null,
}
