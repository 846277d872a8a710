import type { TokenProfile } from './profile'

export const claudeAgentSdk: TokenProfile = {
  id: 'claude-agent-sdk',
  kind: 'token',
  source: {
    date: '2026-08-22',
    confidence: 'documented',
    note: 'opens no browser; headers come from code',
  },
  origin: 'local',
}
