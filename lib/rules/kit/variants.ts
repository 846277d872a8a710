import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, parseObject } from '@/lib/http/json'
import type { Hit, Severity } from '../rule'
import type { View } from '../view'
import { quote, refusalIn } from './refusal'
import { type RegistrationOutcome, registrationOutcome } from './registration'

/** One registration that a deeper check tried. */
export interface Variant {
  exchange: Exchange
  request: JsonObject
  response: JsonObject | null
  outcome: RegistrationOutcome
}

export function variants(view: View, probe: string): Variant[] {
  return view.probes(probe).flatMap((exchange) => {
    const request = parseObject(exchange.request.body ?? '')
    if (exchange.request.method !== 'POST' || !request || !exchange.response) return []
    const response = parseObject(exchange.response.body)
    return [{ exchange, request, response, outcome: registrationOutcome(exchange) }]
  })
}

/** Each variant with that outcome, as a hit that says which request met it. */
export function variantHits(
  view: View,
  tried: readonly Variant[],
  outcomes: readonly RegistrationOutcome[],
  tell: (request: JsonObject) => string,
  weigh: (request: JsonObject) => Severity = () => 'error',
): Hit[] {
  return tried
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ exchange, request }) => {
      const refusal = refusalIn(exchange)
      const said = refusal ? `: ${quote(refusal)}` : ''
      return {
        evidence: view.at(exchange, refusal?.place ?? 'status'),
        remark: `${tell(request)}${said}`,
        severity: weigh(request),
      }
    })
}

/** Passive hits when there are any; else what the deeper check saw; unknown when it was not run. */
export function passiveOrProbed(
  passive: Hit[] | 'inapplicable',
  tried: readonly unknown[],
  probed: () => Hit[],
): Hit[] | 'unknown' {
  if (passive !== 'inapplicable' && passive.length > 0) return passive
  return tried.length > 0 ? probed() : 'unknown'
}
