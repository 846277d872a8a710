import { isObject, type JsonObject } from '@/lib/http/json'
import type { NoiseId } from './noise'

/** One member that differs; `at` is a JSON pointer, or `header:<name>`. */
export interface Change {
  at: string
  /** `reordered`: the same values in another order. */
  kind: 'added' | 'removed' | 'changed' | 'reordered'
  /** As sent; text instead of what is too long or too deeply nested. */
  before?: unknown
  after?: unknown
  /** Why it says nothing: it differs between any two runs. */
  noise?: NoiseId
}

export interface CompareOptions {
  /** Reads URLs of the first server as those of the second. */
  rename(text: string): string
  /** Judges a change of two values that are both there; the first one's URLs are renamed. */
  noise(at: string, before: unknown, after: unknown): NoiseId | null
}

const deepest = 32
const longest = 4000

/** Every member that differs between two JSON values; lists of plain values are compared as sets. */
export function jsonChanges(before: unknown, after: unknown, options: CompareOptions): Change[] {
  return walk('', before, after, options, 0)
}

function walk(
  at: string,
  before: unknown,
  after: unknown,
  options: CompareOptions,
  depth: number,
): Change[] {
  const differ = (kind: Change['kind']): Change[] => {
    const noise = options.noise(at, renamed(before, options), after)
    const change = { at, kind, before: shown(before), after: shown(after) }
    return [noise ? { ...change, noise } : change]
  }
  if (depth > deepest) return textOf(before) === textOf(after) ? [] : differ('changed')
  if (isObject(before) && isObject(after)) return members(at, before, after, options, depth)
  if (Array.isArray(before) && Array.isArray(after)) {
    if (![...before, ...after].every(isPlain)) {
      return members(at, { ...before }, { ...after }, options, depth)
    }
    const [one, other] = [
      before.map((item) => plain(item, options)),
      after.map((item) => plain(item)),
    ]
    if (one.join() === other.join()) return []
    return differ(one.toSorted().join() === other.toSorted().join() ? 'reordered' : 'changed')
  }
  if (!isPlain(before) || !isPlain(after)) return differ('changed')
  return plain(before, options) === plain(after) ? [] : differ('changed')
}

function members(
  at: string,
  before: JsonObject,
  after: JsonObject,
  options: CompareOptions,
  depth: number,
): Change[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name): Change[] => {
    const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!Object.hasOwn(before, name)) {
      return [{ at: place, kind: 'added', after: shown(after[name]) }]
    }
    if (!Object.hasOwn(after, name)) {
      return [{ at: place, kind: 'removed', before: shown(before[name]) }]
    }
    return walk(place, before[name], after[name], options, depth + 1)
  })
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function plain(value: unknown, options?: CompareOptions): string {
  return JSON.stringify(options ? renamed(value, options) : value) ?? ''
}

function renamed(value: unknown, { rename }: CompareOptions): unknown {
  return typeof value === 'string' ? rename(value) : value
}

/** The value itself where it is small enough to be printed by anybody. */
function shown(value: unknown): unknown {
  if (isPlain(value) && typeof value !== 'string') return value
  const text = typeof value === 'string' ? value : textOf(value)
  if (text.length > longest) return `${text.slice(0, longest)}…`
  return isDeep(value, deepest) ? text : value
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((member) => isDeep(member, left - 1))
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return 'nested too deeply to be shown'
  }
}
