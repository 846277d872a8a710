import type { TokenProfile } from './profile'

export const serverJson: TokenProfile = {
  id: 'server-json',
  kind: 'token',
  source: {
    date: '2026-11-20',
    confidence: 'documented',
    note: 'a registry document, not a client',
  },
  origin: 'local',
}
