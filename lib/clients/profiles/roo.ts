import type { TokenProfile } from './profile'

export const roo: TokenProfile = {
  id: 'roo',
  kind: 'token',
  source: { date: '2026-04-14', confidence: 'code', note: 'no OAuth in its MCP hub; headers only' },
  origin: 'local',
}
