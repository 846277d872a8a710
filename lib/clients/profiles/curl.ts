import type { TokenProfile } from './profile'

export const curl: TokenProfile = {
  id: 'curl',
  kind: 'token',
  source: { date: '2026-11-20', confidence: 'documented', note: 'sends the token it is given' },
  origin: 'local',
}
