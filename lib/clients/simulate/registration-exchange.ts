import { registerAsMark } from '@/lib/flow/probes/register-as'
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
  const own = posts.findLast((exchange) => isOwnRegistration(walk, exchange))
  return own ?? posts.findLast(({ probe, step }) => !probe && step === 'registration') ?? null
}

/** Sent in this client's name, so that its answer needs no allowance for how the inspector registers. */
export function isOwnRegistration({ profile }: Walk, { probe }: Exchange): boolean {
  return probe === registerAsMark(profile.id)
}
