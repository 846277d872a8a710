import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const antigravity: OAuthProfile = {
  ...sdkV1,
  id: 'antigravity',
  kind: 'oauth',
  source: {
    date: '2026-10-07',
    confidence: 'unverified',
    note: 'OAuth supported, details at second hand',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'cimd', 'dynamic'],
    redirectUris: ['https://antigravity.google/oauth-callback'],
    clientName: null,
  },
  library: null,
}
