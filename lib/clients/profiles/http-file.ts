import type { TokenProfile } from './profile'

export const httpFile: TokenProfile = {
  id: 'http-file',
  kind: 'token',
  source: { date: '2026-11-20', confidence: 'documented', note: 'sends the token it is given' },
  origin: 'local',
}
