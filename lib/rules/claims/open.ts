import type { JsonObject } from '@/lib/http/json'
import type { Meanings } from '@/lib/spec/meaning'
import { absent, type Claim, missing, present, type Verdict } from './claim'

/** How one claim of a profile is judged when it is there. */
export interface Expectation {
  /** The clause that requires it; absent: it is optional. */
  required?: string
  judge?(value: unknown): Verdict
}

export type Profile = Readonly<Record<string, Expectation>>

/** Every claim of a profile, there or not, in its order; then whatever else the token holds. */
export function claimsOf(
  part: Claim['part'],
  json: JsonObject,
  profile: Profile,
  meanings: Meanings,
): Claim[] {
  const further = Object.keys(json).filter((name) => !Object.hasOwn(profile, name))
  return [...Object.keys(profile), ...further].map((name) => {
    const there = Object.hasOwn(json, name)
    const value = there ? json[name] : null
    const { required, judge }: Expectation = Object.hasOwn(profile, name)
      ? (profile[name] ?? {})
      : {}
    const lacking = required === undefined ? absent : missing(required)
    const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined
    return {
      part,
      name,
      value,
      meaning: meaning?.text ?? 'A claim of its own, which no specification defines.',
      spec: meaning?.spec ?? null,
      ...(there ? (judge?.(value) ?? present) : lacking),
    }
  })
}
