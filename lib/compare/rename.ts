import type { Trace } from '@/lib/flow/trace'

/** Everything below `from` is what lies below `to` on the other side. */
interface Place {
  origin: string
  /** Path without what both sides end in: `/staging` of `/staging/mcp`. */
  prefix: string
}

const encoded = /\bhttps?%3A%2F%2F[\w.~%-]+/gi
const urls = /\bhttps?:\/\/[^\s"'<>\\,;)]+/gi

/**
 * Reads the URLs of one server, and of its authorization server, as those of another, so that only
 * real differences are left when a fix is tried somewhere else than it was missed.
 */
export function renaming(before: Trace, after: Trace): (text: string) => string {
  const pairs = [
    [before.server, after.server],
    [before.facts.issuer?.value, after.facts.issuer?.value],
  ].flatMap(([from, to]) => placesOf(from, to))
  if (pairs.length === 0) return (text) => text
  return (text) =>
    text
      .replace(urls, (url) => renamed(url, pairs))
      .replace(encoded, (url) => {
        const plain = decoded(url)
        return plain === null ? url : encodeURIComponent(renamed(plain, pairs))
      })
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function placesOf(from: unknown, to: unknown): [Place, Place][] {
  if (typeof from !== 'string' || typeof to !== 'string') return []
  if (from === to || !URL.canParse(from) || !URL.canParse(to)) return []
  const [one, other] = [new URL(from), new URL(to)]
  const [a, b] = [segments(one), segments(other)]
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  const place = ({ origin }: URL, rest: string[]) => ({
    origin,
    prefix: rest.map((part) => `/${part}`).join(''),
  })
  return [[place(one, a), place(other, b)]]
}

function segments({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean)
}

function renamed(url: string, pairs: readonly [Place, Place][]): string {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/i.exec(url) ?? []
  const there = pairs.filter(([from]) => from.origin === origin.toLowerCase())
  const pair = there.find(([from]) => indexOfPrefix(rest, from.prefix) >= 0) ?? there[0]
  if (!pair) return url
  const [from, to] = pair
  const at = from.prefix === '' ? -1 : indexOfPrefix(rest, from.prefix)
  if (at < 0) return to.origin + rest
  return to.origin + rest.slice(0, at) + to.prefix + rest.slice(at + from.prefix.length)
}

/** Where whole segments of a path stand, be it behind `/.well-known/…`; -1 when they do not. */
function indexOfPrefix(path: string, prefix: string): number {
  const at = path.indexOf(prefix)
  return at < 0 || /^[/?#]?$/.test(path.charAt(at + prefix.length)) ? at : -1
}
