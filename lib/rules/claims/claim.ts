import type { TokenSignature } from '@/lib/flow/facts'
import type { SpecId } from '@/lib/spec/references'

/**
 * `right`: as it has to be. `present`: there, with nothing to compare it with. `missing`: required and not
 * there. `absent`: optional and not there. `differs`: not what it is compared with. `unusual`: allowed, and
 * still worth a look.
 */
export type Judgement = 'right' | 'present' | 'missing' | 'absent' | 'differs' | 'unusual'

export interface Verdict {
  judgement: Judgement
  /** Why, in a few words; empty when the judgement says it all. */
  words: string
  /** What the claim was held against: the issuer, the resource, the request, the registration. */
  comparedWith: { what: string; value: string } | null
}

/** One claim of a token: what it holds, what that means, and whether it is right. */
export interface Claim extends Verdict {
  part: 'header' | 'payload'
  name: string
  /** Null when it is not there. */
  value: unknown
  meaning: string
  spec: SpecId | null
}

/** A token opened up, as far as it can be. */
export interface TokenInspection {
  kind: 'jwt' | 'jwe' | 'opaque'
  /** What it is, and whether its signature holds, in one sentence. */
  summary: string
  /** Null when nobody looked, or there is none to look at. */
  signature: TokenSignature | null
  claims: Claim[]
}

export const right = (words = '', comparedWith: Verdict['comparedWith'] = null): Verdict => ({
  judgement: 'right',
  words,
  comparedWith,
})

export const present: Verdict = { judgement: 'present', words: '', comparedWith: null }

export const unusual = (words: string): Verdict => ({
  judgement: 'unusual',
  words,
  comparedWith: null,
})

export const missing = (by: string): Verdict => ({
  judgement: 'missing',
  words: `required by ${by}`,
  comparedWith: null,
})

export const absent: Verdict = { judgement: 'absent', words: 'optional', comparedWith: null }

export function differs(words: string, comparedWith: Verdict['comparedWith'] = null): Verdict {
  return { judgement: 'differs', words, comparedWith }
}

/** Whether a judgement speaks against the token. */
export function isWrong({ judgement }: Pick<Verdict, 'judgement'>): boolean {
  return judgement === 'missing' || judgement === 'differs'
}
