import type { Trace } from '@/lib/flow/trace'
import { profiles } from '../profiles'
import { createRecord } from './record'
import { simulate } from './simulate'

export interface WantedRequest {
  url: string
  accept: string
}

const limit = 12

/**
 * GETs that leave nothing behind and would tell what other clients find: documents they ask for and nobody
 * has fetched, default endpoints they fall back to. Ask again after fetching them: answers raise new questions.
 */
export function wantedRequests(trace: Trace): WantedRequest[] {
  const record = createRecord(trace)
  const { server } = record
  for (const profile of profiles) {
    if (profile.kind === 'oauth') simulate(record, profile)
  }
  return [...record.missed]
    .filter((url) => isSafe(url, server, trace))
    .slice(0, limit)
    .map((url) => ({ url, accept: 'application/json' }))
}

/** Only hosts that the trace has met already, so that a hostile document cannot choose whom we call. */
function isSafe(url: string, server: URL, trace: Trace): boolean {
  const { origin, protocol } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  if (origin === server.origin) return url !== server.href
  return trace.exchanges.some(
    (exchange) => exchange?.via === 'http' && new URL(exchange.request.url).origin === origin,
  )
}
