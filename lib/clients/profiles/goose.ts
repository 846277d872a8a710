import { rmcp } from './base/rmcp'
import type { OAuthProfile } from './profile'

export const goose: OAuthProfile = {
  ...rmcp,
  id: 'goose',
  kind: 'oauth',
  source: { date: '2026-07-29', confidence: 'code', note: 'block/goose over rmcp 2.2' },
  origin: 'local',
  scopes: ['challenge', 'resource'],
  resourceParameter: 'server-url',
  timeoutMs: null,
  reach: { ...rmcp.reach, midSession: false },
  registration: {
    ...rmcp.registration,
    methods: ['cimd', 'dynamic'],
    cimd: { url: 'https://goose-docs.ai/oauth/client-metadata.json', needsNone: false },
    redirectUris: ['http://127.0.0.1/oauth_callback', 'http://[::1]/oauth_callback'],
    registers: ['http://127.0.0.1:<port>/oauth_callback'],
    clientName: 'goose',
  },
}
