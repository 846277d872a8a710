import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const sdk1: OAuthProfile = {
  ...sdkV1,
  id: 'sdk-1',
  kind: 'oauth',
  source: {
    date: '2026-11-20',
    confidence: 'measured',
    note: '@modelcontextprotocol/sdk 1.32.2 under a minimal host that checks state and error',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  reach: { ...sdkV1.reach, sse: false },
}
