import { differs, missing, right, unusual, type Verdict } from './claim'

/** Clocks may disagree by this many seconds. */
const tolerance = 60

/** A claim that has to be one known value, letter for letter. */
export function equals(found: unknown, expected: string | null, what: string): Verdict {
  if (expected === null) return unusual(`the ${what} is not known`)
  const compared = { what: `the ${what}`, value: expected }
  return found === expected ? right('', compared) : differs(`not the ${what}`, compared)
}

/** A list, or its only item, that has to name one known value. */
export function names(found: unknown, expected: string | null, what: string): Verdict {
  const list: unknown[] = Array.isArray(found) ? found : [found]
  if (expected === null) return unusual(`the ${what} is not known`)
  const compared = { what: `the ${what}`, value: expected }
  if (!list.includes(expected)) return differs(`does not name the ${what}`, compared)
  return list.length > 1 ? right(`among ${list.length}`, compared) : right('', compared)
}

/** `exp`: later than the arrival, and no other moment than expires_in says. */
export function expiry(exp: unknown, arrival: number, expiresIn: number | null): Verdict {
  if (typeof exp !== 'number') return differs('not a number of seconds')
  const left = Math.round(exp - arrival)
  const compared =
    expiresIn === null ? null : { what: 'expires_in', value: `${Math.round(expiresIn)} s` }
  if (left <= 0) return differs(`expired ${-left} s before it arrived`, compared)
  if (expiresIn !== null && Math.abs(left - expiresIn) > tolerance) {
    return differs(`${left} s after it arrived`, compared)
  }
  return right(`${left} s after it arrived`, compared)
}

/** `iat`, `auth_time`: no later than the arrival. */
export function past(at: unknown, arrival: number): Verdict {
  if (typeof at !== 'number') return differs('not a number of seconds')
  const ago = Math.round(arrival - at)
  if (ago < -tolerance) return differs(`${-ago} s after it arrived`)
  return right(ago > tolerance ? `${ago} s before it arrived` : '')
}

/** `nbf`: good at once. */
export function notBefore(nbf: unknown, arrival: number): Verdict {
  if (typeof nbf !== 'number') return differs('not a number of seconds')
  const wait = Math.round(nbf - arrival)
  return wait > tolerance ? differs(`not good for another ${wait} s`) : right()
}

/** A text that says something. */
export function text(value: unknown, by: string): Verdict | null {
  if (value === undefined) return missing(by)
  return typeof value === 'string' && value !== '' ? null : differs('not a text')
}

/** Scopes held against those that were granted, whatever their order. */
export function scope(found: string, granted: string | null): Verdict {
  if (granted === null) return right()
  const compared = { what: 'the grant', value: granted }
  const list = (words: string) => words.split(/\s+/).filter(Boolean)
  // It stands for a refresh token and openid for an ID token: neither is a right of the access token.
  const wanted = list(granted).filter((item) => item !== 'offline_access' && item !== 'openid')
  const lacks = wanted.filter((item) => !list(found).includes(item))
  return lacks.length > 0 ? differs(`lacks ${lacks.join(' ')}`, compared) : right('', compared)
}
