import { header } from '@/lib/http/exchange'
import type { Hit } from '../rule'
import type { Document, View } from '../view'

const day = 86_400
/** Older than the time a fix should take to arrive. */
const quarter = day / 4

/** A 401 that came out of a cache, or may go into one. */
export function cachedChallenge(view: View): Hit[] {
  const exchange = view.unauthenticated
  if (exchange?.response?.status !== 401) return []
  const { headers } = exchange.response
  const age = Number(header(headers, 'age') ?? 0)
  const remark = age > 0 ? `a 401 that is ${age} s old` : 'a 401 that may be kept'
  const place = age > 0 ? 'header:age' : 'header:cache-control'
  return age > 0 || maxAge(header(headers, 'cache-control')) > 0
    ? [{ evidence: view.at(exchange, place), remark }]
    : []
}

/** A document that is old, or may be kept for long. */
export function longLived({ exchange }: Document, view: View): Hit[] {
  const headers = exchange.response?.headers ?? []
  const seconds = maxAge(header(headers, 'cache-control'))
  const age = Number(header(headers, 'age') ?? 0)
  if (age > quarter) return [{ evidence: view.at(exchange, 'header:age'), remark: `${age} s old` }]
  if (seconds <= day) return []
  const evidence = view.at(exchange, 'header:cache-control')
  return [{ evidence, remark: `may be kept for ${seconds} s` }]
}

function maxAge(value: string | null): number {
  if (value === null || /no-store|private/i.test(value)) return 0
  const seconds = [...value.matchAll(/(?:s-maxage|max-age)\s*=\s*"?(\d+)/gi)].map((match) =>
    Number(match[1]),
  )
  return Math.max(0, ...seconds)
}
