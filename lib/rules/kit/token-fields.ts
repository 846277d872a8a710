import type { JsonObject } from '@/lib/http/json'

type Fault = (value: unknown, present: boolean) => string | null

const optionalText: Fault = (value, present) =>
  !present || typeof value === 'string' ? null : `is ${kind(value)} instead of a string`

const text: Fault = (value, present) => {
  if (!present) return 'is missing'
  return typeof value === 'string' && value !== '' ? null : `is ${kind(value)} instead of a string`
}

const number: Fault = (value, present) =>
  !present || typeof value === 'number' ? null : `is ${kind(value)} instead of a number`

/** Each member of a token response (RFC 6749 §5.1) with what is wrong with a value; null when nothing is. */
export const tokenFields: readonly (readonly [keyof JsonObject & string, Fault])[] = [
  ['access_token', text],
  ['token_type', (value, present) => text(value, present) ?? scheme(String(value))],
  ['expires_in', number],
  ['refresh_token', optionalText],
  ['scope', optionalText],
  ['id_token', optionalText],
]

function scheme(value: string): string | null {
  return /^(bearer|dpop)$/i.test(value)
    ? null
    : `is "${value.slice(0, 40)}", a scheme that clients do not know`
}

function kind(value: unknown): string {
  if (value === null) return 'null'
  if (value === '') return 'an empty string'
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
