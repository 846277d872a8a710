import { registerAsProbe, registeredAs } from '@/lib/flow/probes/register-as'
import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
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

/** Registrations in a real client's name: a refusal tells as much as a deeper check's, an acceptance only for that client. */
export function clientVariants(view: View): Variant[] {
  return variants(view, registerAsProbe)
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
        remark: `${inTheNameOf(exchange, request)}${tell(request)}${said}`,
        severity: weigh(request),
      }
    })
}

function inTheNameOf(exchange: Exchange, request: JsonObject): string {
  const client = registeredAs(exchange)
  return client === null ? '' : `${stringAt(request, 'client_name') ?? client}: `
}

/** Passive hits when there are any; else what deeper checks saw; unknown when they saw nothing and were not all run. */
export function passiveOrProbed(
  passive: Hit[] | 'inapplicable',
  tried: readonly unknown[],
  probed: () => Hit[],
): Hit[] | 'unknown' {
  if (passive !== 'inapplicable' && passive.length > 0) return passive
  const hits = probed()
  return hits.length > 0 || tried.length > 0 ? hits : 'unknown'
}
