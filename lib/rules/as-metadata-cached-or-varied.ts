import { header } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import type { Hit, Rule } from './rule'
import type { Document, View } from './view'

const day = 86_400
/** Older than the time a fix should take to arrive. */
const quarter = day / 4

export const asMetadataCachedOrVaried: Rule = {
  id: 'as-metadata-cached-or-varied',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc9111#4.2', 'rfc9111#5.2'],
  title: 'A cache between the server and its clients keeps old answers',
  why: 'Metadata that may be kept for longer than a day shows old values to some clients long after it was mended, and differs by place. A 401 from a cache is worse: it is the answer to somebody else. CDN rules that cache by path and ignore Authorization are the usual reason.',
  fix: () =>
    httpFix(
      'Give metadata a short life and keep everything else out of caches (Cache-Control: no-store on 401), then purge the CDN. Add Vary where the body depends on a header:',
      'Cache-Control: max-age=300\nVary: Origin, X-Forwarded-Host',
    ),
  recipes: {
    cloudflare:
      'Caching, Cache Rules: bypass for the MCP path, and respect origin headers for /.well-known/*; then Purge Cache.',
    cloudfront:
      'Use the CachingDisabled policy for the MCP path, and include Authorization and Origin in the cache key.',
  },
  breaks: [],
  needs: ['challenge'],
  detect(view) {
    const documents = [view.resourceMetadata, view.serverMetadata].filter(
      (document) => document !== null,
    )
    return [...cachedChallenge(view), ...documents.flatMap((document) => longLived(document, view))]
  },
}

function cachedChallenge(view: View): Hit[] {
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

function longLived({ exchange }: Document, view: View): Hit[] {
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
