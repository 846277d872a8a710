import { httpFix } from './kit/bytes'
import { cachedChallenge, longLived } from './kit/caching'
import type { Rule } from './rule'

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
