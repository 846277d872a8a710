import { isObject, type JsonObject } from '@/lib/http/json'
import { coerceNumber } from './coerce'

/** What a client's parser accepts for one member; a leading `?` allows it to be absent. */
export type MemberType =
  | 'string'
  | 'url'
  | 'safe-url'
  | 'safe-url-or-empty'
  | 'strings'
  | 'safe-urls'
  | 'boolean'
  | 'number'
  | 'coerced-number'
  | 'u64'

export interface Shape {
  required: Readonly<Record<string, MemberType>>
  optional: Readonly<Record<string, MemberType>>
  /** Null counts as absent (Rust's `Option`); zod takes it for a wrong type. */
  nullIsAbsent: boolean
}

const checks: Record<MemberType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  url: isUrl,
  'safe-url': isSafeUrl,
  'safe-url-or-empty': (value) => value === '' || isSafeUrl(value),
  strings: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'safe-urls': (value) => Array.isArray(value) && value.every(isSafeUrl),
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  'coerced-number': (value) => !Number.isNaN(coerceNumber(value)),
  u64: (value) => Number.isInteger(value) && Number(value) >= 0,
}

/** The first member that does not fit, in words; null when the document is accepted. */
export function misfit(shape: Shape, value: unknown): string | null {
  if (!isObject(value)) return `expected object, received ${kindOf(value)}`
  for (const [name, type] of Object.entries(shape.required)) {
    const found = member(value, name)
    if (!checks[type](found)) return words(name, type, found)
  }
  for (const [name, type] of Object.entries(shape.optional)) {
    const found = member(value, name)
    if (found === undefined || (found === null && shape.nullIsAbsent)) continue
    if (!checks[type](found)) return words(name, type, found)
  }
  return null
}

function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value.trim())
}

function isSafeUrl(value: unknown): boolean {
  return isUrl(value) && !/^\s*(javascript|data|vbscript):/i.test(String(value))
}

const expectations: Record<MemberType, string> = {
  string: 'string',
  url: 'URL',
  'safe-url': 'URL',
  'safe-url-or-empty': 'URL',
  strings: 'array of strings',
  'safe-urls': 'array of URLs',
  boolean: 'boolean',
  number: 'number',
  'coerced-number': 'number',
  u64: 'whole number',
}

function words(name: string, type: MemberType, found: unknown): string {
  if (found === '' && type !== 'string')
    return `${name}: Invalid input: expected ${expectations[type]}, received an empty string`
  return `${name}: Invalid input: expected ${expectations[type]}, received ${kindOf(found)}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
