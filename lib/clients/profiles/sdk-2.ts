import { sdkV2 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const sdk2: OAuthProfile = {
  ...sdkV2,
  id: 'sdk-2',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: '@modelcontextprotocol/client 2.4.0 under a minimal host that checks state',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: { ...sdkV2.reach, sse: false },
}
