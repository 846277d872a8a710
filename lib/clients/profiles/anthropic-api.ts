import type { TokenProfile } from './profile'

export const anthropicApi: TokenProfile = {
  id: 'anthropic-api',
  kind: 'token',
  source: {
    date: '2026-09-26',
    confidence: 'documented',
    note: 'MCP connector of the Messages API: the caller brings the token',
  },
  origin: 'cloud',
}
