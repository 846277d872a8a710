import { audiences, claimedScope, readAccessToken } from './access-token'
import type { ComparedValue, Facts } from './facts'

/** The tokens of a login as far as two of them can be compared. */
interface Tokens {
  /** The resource parameter of the request they came from; null when it was not sent. */
  resource: string | null
  accessToken: string
  refreshToken: string | null
  scope: string | null
  seconds: number | null
}

/** What a refresh did to the login, judged: none of it may get less (RFC 6749 §6, RFC 8707 §2.2). */
export function compareTokens(before: Tokens, after: Tokens, isPublic: boolean): ComparedValue[] {
  return [
    resource(before, after),
    audience(before.accessToken, after.accessToken),
    scope(before, after),
    lifetime(before.seconds, after.seconds),
    rotation(before.refreshToken, after.refreshToken, isPublic),
  ]
}

/** The tokens among the facts of a login; `resource` stands in the request they came from. */
export function tokensOf(facts: Facts, resource: string | null): Tokens {
  const { accessToken, refreshToken, grantedScope, scope, tokenResponse } = facts
  const claims = readAccessToken(accessToken?.value ?? '').claims
  const seconds = Number(tokenResponse?.value.expires_in ?? Number.NaN)
  return {
    resource,
    accessToken: accessToken?.value ?? '',
    refreshToken: refreshToken?.value ?? null,
    scope: grantedScope?.value ?? claimedScope(claims) ?? scope?.value ?? null,
    seconds: Number.isFinite(seconds) ? seconds : null,
  }
}

function resource({ resource: before }: Tokens, { resource: after }: Tokens): ComparedValue {
  const what = 'resource'
  if (after === null) {
    const words = 'No resource parameter is sent in this revision of the specification.'
    return { what, before, after, outcome: before === null ? 'same' : 'changed', words }
  }
  const same = before === null || before === after
  return {
    what,
    before,
    after,
    outcome: same ? 'same' : 'changed',
    words: same ? 'The refresh asked for the same server again.' : 'The refresh asked for another.',
  }
}

function audience(before: string, after: string): ComparedValue {
  const [old, now] = [readAccessToken(before), readAccessToken(after)]
  const [was, is] = [audiences(old.claims), audiences(now.claims)]
  const value = { what: 'audience', before: list(was), after: list(is) } as const
  if (now.kind === 'jwe' || (now.kind === 'opaque' && old.kind !== 'jwt')) {
    const words = 'The tokens cannot be read from outside, so only introspection or a call tells.'
    return { ...value, outcome: 'unknown', words }
  }
  if (now.kind === 'opaque') {
    return {
      ...value,
      outcome: 'changed',
      words: 'The first token was a JWT, the new one is opaque.',
    }
  }
  if (old.kind !== 'jwt') {
    return { ...value, outcome: 'unknown', words: 'The first token cannot be read from outside.' }
  }
  const lost = was.filter((aud) => !is.includes(aud))
  if (lost.length > 0) {
    return { ...value, outcome: 'worse', words: `Lost: ${lost.join(', ')}.` }
  }
  const same = was.length === is.length
  return { ...value, outcome: same ? 'same' : 'changed', words: same ? 'Kept.' : 'It names more.' }
}

function scope({ scope: before }: Tokens, { scope: after }: Tokens): ComparedValue {
  const [was, is] = [words(before), words(after)]
  // It is the request for a refresh token, and no longer needed once there is one.
  const lost = was.filter((item) => !is.includes(item) && item !== 'offline_access')
  const gained = is.filter((item) => !was.includes(item))
  const value = { what: 'scope', before, after } as const
  if (lost.length > 0) return { ...value, outcome: 'worse', words: `Lost: ${lost.join(' ')}.` }
  if (gained.length > 0) {
    return { ...value, outcome: 'changed', words: `New: ${gained.join(' ')}.` }
  }
  return { ...value, outcome: 'same', words: 'Kept.' }
}

function lifetime(before: number | null, after: number | null): ComparedValue {
  const value = { what: 'lifetime', before: inSeconds(before), after: inSeconds(after) } as const
  if (after === null) {
    return { ...value, outcome: before === null ? 'same' : 'changed', words: 'It is not said.' }
  }
  if (before === null || before === after) return { ...value, outcome: 'same', words: 'Kept.' }
  return { ...value, outcome: 'changed', words: after < before ? 'Shorter.' : 'Longer.' }
}

function rotation(before: string | null, after: string | null, isPublic: boolean): ComparedValue {
  const what = 'refresh token'
  if (after !== null && after !== before) {
    const words = 'Rotated: a new one came, and the old one has to die.'
    return { what, before: 'the first', after: 'a new one', outcome: 'same', words }
  }
  return {
    what,
    before: 'the first',
    after: 'the same',
    outcome: isPublic ? 'worse' : 'same',
    words: isPublic
      ? 'Not rotated: whoever copies it can refresh for ever, unnoticed.'
      : 'Not rotated, which is allowed for a client that authenticates.',
  }
}

function list(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(' ') : null
}

function words(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter(Boolean)
}

function inSeconds(value: number | null): string | null {
  return value === null ? null : `${Math.round(value)} s`
}
