import type { Tone } from '@/components/ui/status'
import type { Claim, Judgement } from '@/lib/rules/claims/claim'

const looks: Record<Judgement, readonly [tone: Tone, word: string]> = {
  right: ['ok', 'Right'],
  present: ['info', 'Present'],
  unusual: ['warn', 'Unusual'],
  missing: ['bad', 'Missing'],
  differs: ['bad', 'Differs'],
  absent: ['skip', 'Not there'],
}

/** How a claim stands, as a glyph and a sentence that says what it was held against. */
export function judgementWords(claim: Claim): { tone: Tone; words: string } {
  const [tone, word] = looks[claim.judgement]
  const { comparedWith, words } = claim
  const compared = comparedWith
    ? claim.judgement === 'right'
      ? `as ${comparedWith.what} says`
      : `${comparedWith.what}: ${comparedWith.value}`
    : ''
  const said = [words, compared].filter(Boolean).join('; ')
  return { tone, words: said ? `${word}: ${said}.` : `${word}.` }
}
