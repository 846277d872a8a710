import { sdkV1 } from './base/sdk'
import type { OAuthProfile } from './profile'

export const lmStudio: OAuthProfile = {
  ...sdkV1,
  id: 'lm-studio',
  kind: 'oauth',
  source: {
    date: '2026-04-29',
    confidence: 'documented',
    note: 'lmstudio.ai/docs; strict about the registration response',
  },
  origin: 'local',
  scopes: ['challenge', 'resource', 'configured'],
  resourceParameter: 'metadata',
  timeoutMs: null,
  registration: {
    ...sdkV1.registration,
    methods: ['pre-registered', 'dynamic'],
    redirectUris: ['http://127.0.0.1:33389/mcp-oauth-callback'],
    clientName: null,
  },
  library: null,
}
