import { looksRandom } from './sensitive'
import { sha256 } from './sha256'

export interface Redaction {
  /** Names of headers that carry a secret though nobody else knows them. */
  headers?: readonly string[]
  /** Values that must not appear, wherever they stand. */
  secrets?: readonly string[]
}

const marker = /\[hidden(?: #[0-9a-f]{8})?\]/
const encodedMarker = /%5Bhidden(?:%20%23[0-9a-f]{8})?%5D/i
const whole = new RegExp(`^(?:${marker.source}|${encodedMarker.source})`, 'i')

export function startsHidden(text: string): boolean {
  return whole.test(text)
}

/** Replaces secrets by a mark, and remembers them, because what was hidden once may stand elsewhere too. */
export class Hider {
  readonly ownHeaders: readonly string[]
  readonly #secrets = new Set<string>()

  constructor({ headers = [], secrets = [] }: Redaction = {}) {
    this.ownHeaders = headers
    for (const secret of secrets) this.remember(secret)
  }

  /** A secret beyond doubt, to be hidden wherever it stands; a few letters would stand everywhere. */
  remember(secret: string): void {
    if (secret.length >= 6 && !startsHidden(secret)) this.#secrets.add(secret)
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
    const marks = new Map<string, string>()
    for (const secret of this.#secrets) {
      const inForm = new URLSearchParams([['', secret]]).toString().slice(1)
      const inJson = JSON.stringify(secret).slice(1, -1)
      for (const spelling of [secret, encodeURIComponent(secret), inForm, inJson]) {
        marks.set(spelling, this.hide(secret))
      }
    }
    if (marks.size === 0) return (text) => text
    // Longest first: one secret may be the beginning of another.
    const spellings = [...marks.keys()].sort((a, b) => b.length - a.length).map(escaped)
    const all = new RegExp([marker.source, encodedMarker.source, ...spellings].join('|'), 'g')
    return (text, kind = 'text') =>
      text.replace(all, (found) => {
        const mark = marks.get(found)
        if (mark === undefined) return found
        return kind === 'url' ? encodeURIComponent(mark) : mark
      })
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
