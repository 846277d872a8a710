import type { StepId } from '@/lib/flow/trace'
import type { TransportFailure } from '@/lib/http/exchange'
import type { Hit } from '../rule'
import type { View } from '../view'

const allSteps: readonly StepId[] = [
  'challenge',
  'resource-metadata',
  'server-metadata',
  'registration',
  'token',
  'verify',
]

/** One hit per host that gave no answer for one of these reasons. */
export function failuresOf(
  view: View,
  codes: readonly TransportFailure[],
  steps: readonly StepId[] = allSteps,
): Hit[] {
  const seen = new Set<string>()
  // Once the server has answered, what else fails there is about one way of asking.
  const asked = steps.filter((step) => step !== 'challenge' || view.unauthenticated === null)
  return asked
    .flatMap((step) => view.exchanges(step))
    .flatMap((exchange) => {
      const { failure, request } = exchange
      const host = URL.canParse(request.url) ? new URL(request.url).host : request.url
      if (!failure || !codes.includes(failure.code) || seen.has(host)) return []
      seen.add(host)
      return [{ evidence: view.at(exchange, 'status'), remark: `${host}: ${failure.message}` }]
    })
}

/**
 * The URL that gave no answer; the server's own when the evidence names none. People paste it into a shell,
 * so a host that a shell would take as more than a name is replaced.
 */
export function targetOf(view: View, hit: Hit): URL {
  const url = view.trace.exchanges.find(({ id }) => id === hit.evidence[0]?.exchange)?.request.url
  const target = url && URL.canParse(url) ? new URL(url) : view.server
  return /^[\w.[\]:-]+$/.test(target.hostname) ? target : new URL('https://host.invalid')
}

/** The host that the hit is about, without its port. */
export function hostOf(view: View, hit: Hit): string {
  return targetOf(view, hit).hostname
}
