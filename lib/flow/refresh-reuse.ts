import type { Exchange } from '@/lib/http/exchange'
import { answerInWords } from './oauth-error'
import type { Trace } from './trace'

/** What the second use of a refresh token led to. */
export interface Reuse {
  outcome: 'accepted' | 'refused'
  /** Whether the newest refresh token died with the old one; null when that was not tried. */
  grantEnded: boolean | null
  /** The exchange of the second use. */
  exchange: number
  words: string
}

/** Reads the check `refresh-reuse`; null when it did not run. The last run counts. */
export function readReuse(trace: Trace): Reuse | null {
  const asked = trace.exchanges.filter(
    ({ probe, superseded, response }) => probe === 'refresh-reuse' && !superseded && response,
  )
  const second = asked.findLast(({ purpose }) => purpose.includes('again'))
  if (!second) return null
  const base = { exchange: second.id }
  if (!isRefused(second)) {
    const words = 'The old refresh token still works: within its grace, or it was never retired.'
    return { ...base, outcome: 'accepted', grantEnded: null, words }
  }
  const refusal = `The old refresh token is refused (${answerInWords(second)})`
  const third = asked.find(({ id }) => id > second.id)
  if (!third) return { ...base, outcome: 'refused', grantEnded: null, words: `${refusal}.` }
  const grantEnded = isRefused(third)
  return {
    ...base,
    outcome: 'refused',
    grantEnded,
    words: grantEnded
      ? `${refusal}, and the newest one with it: the server took it for theft and ended the login (RFC 9700 §4.14.2).`
      : `${refusal}; the newest one still works, so a thief would go unnoticed.`,
  }
}

function isRefused({ response }: Exchange): boolean {
  return (response?.status ?? 0) >= 400
}
