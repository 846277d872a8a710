import type { Exchange } from '@/lib/http/exchange'
import { href } from './record'
import type { Walk } from './walk'

/** The recorded registration at this endpoint: this client's own if it was tried, else the inspector's. */
export function registrationExchange(walk: Walk, endpoint: string): Exchange | null {
  const wanted = href(endpoint)
  const posts = walk.record.trace.exchanges.filter(
    (exchange) =>
      exchange?.request.method === 'POST' &&
      !exchange.superseded &&
      href(exchange.request.url) === wanted,
  )
  const own = posts.findLast(({ probe }) => probe === `register-as:${walk.profile.id}`)
  return own ?? posts.findLast(({ probe, step }) => !probe && step === 'registration') ?? null
}
