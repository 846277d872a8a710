import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const kiro: OAuthProfile = {
  ...sdkV1,
  id: 'kiro',
  kind: 'oauth',
  source: {
    date: '2026-10-01',
    confidence: 'unverified',
    note: 'OAuth supported, callback hosts limited to localhost',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: ['http://localhost:7778/oauth/callback'],
    clientName: null,
  },
  library: null,
}
