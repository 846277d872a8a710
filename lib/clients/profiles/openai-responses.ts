import type { TokenProfile } from './profile'

export const openaiResponses: TokenProfile = {
  id: 'openai-responses',
  kind: 'token',
  source: {
    date: '2026-10-01',
    confidence: 'documented',
    note: 'the caller brings the token with every request',
  },
  origin: 'cloud',
}
