import { looksRandom } from './sensitive'
import { sha256 } from './sha256'

export interface Redaction {
  /** Names of headers that carry a secret though nobody else knows them. */
  headers?: readonly string[]
  /** Values that must not appear, wherever they stand. */
  secrets?: readonly string[]
}

/** Fewer letters would stand everywhere. */
const shortest = 6
const mark = /^(?:\[hidden(?: #[0-9a-f]{8})?\]|%5Bhidden(?:%20%23[0-9a-f]{8})?%5D)/i

export function startsHidden(text: string): boolean {
  return mark.test(text)
}

/** Replaces secrets by a mark, and remembers them, because what was hidden once may stand elsewhere too. */
export class Hider {
  readonly ownHeaders: readonly string[]
  readonly #secrets = new Set<string>()

  constructor({ headers = [], secrets = [] }: Redaction = {}) {
    this.ownHeaders = headers
    for (const secret of secrets) this.remember(secret)
  }

  /** A secret beyond doubt, to be hidden wherever it stands. */
  remember(secret: string): void {
    if (secret.length >= shortest && !startsHidden(secret)) this.#secrets.add(secret)
  }

  /** Equal values get equal hashes, unless they are so short that the hash would tell them. */
  hide(value: string, hashed = true): string {
    if (value === '' || startsHidden(value)) return value
    if (looksRandom(value)) this.#secrets.add(value)
    if (!hashed || value.length < 16) return '[hidden]'
    return `[hidden #${sha256(value).slice(0, 8)}]`
  }

  /** A function that hides whatever was hidden so far from text in which nobody expected it. */
  sweeper(): (text: string, kind?: 'text' | 'url') => string {
    const spellings = new Map<string, string[]>()
    const marks = new Map<string, string>()
    for (const secret of this.#secrets) {
      const inForm = new URLSearchParams([['', secret]]).toString().slice(1)
      const inJson = JSON.stringify(secret).slice(1, -1)
      for (const spelling of [secret, encodeURIComponent(secret), inForm, inJson]) {
        if (marks.has(spelling)) continue
        marks.set(spelling, this.hide(secret))
        const start = spelling.slice(0, shortest)
        spellings.set(start, [...(spellings.get(start) ?? []), spelling])
      }
    }
    // Longest first: one secret may be the beginning of another.
    for (const group of spellings.values()) group.sort((a, b) => b.length - a.length)
    return (text, kind = 'text') =>
      replaceStrings(text, spellings, (found) => {
        const mark = marks.get(found) ?? ''
        return kind === 'url' ? encodeURIComponent(mark) : mark
      })
  }
}

/** One pass whatever the number of strings, which are grouped by how they start; marks are left alone. */
function replaceStrings(
  text: string,
  strings: ReadonlyMap<string, string[]>,
  replacement: (found: string) => string,
): string {
  if (strings.size === 0) return text
  let result = ''
  let done = 0
  for (let i = 0; i + shortest <= text.length; i++) {
    const found = strings.get(text.slice(i, i + shortest))?.find((s) => text.startsWith(s, i))
    const hidden = found || !/[[%]/.test(text.charAt(i)) ? null : mark.exec(text.slice(i, i + 40))
    if (found) {
      result += text.slice(done, i) + replacement(found)
      done = i + found.length
    }
    i += Math.max((found ?? hidden?.[0] ?? '').length - 1, 0)
  }
  return result + text.slice(done)
}
