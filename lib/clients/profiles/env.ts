import type { TokenProfile } from './profile'

export const env: TokenProfile = {
  id: 'env',
  kind: 'token',
  source: {
    date: '2026-11-20',
    confidence: 'documented',
    note: 'holds the token for another program',
  },
  origin: 'local',
}
