import type { Exchange } from '@/lib/http/exchange'
import { fromHar } from '@/lib/http/from-har'
import type { JsonObject } from '@/lib/http/json'

/** An exchange that nobody has placed in the flow yet; `hint` is the step that an own HAR notes. */
export interface RecordedExchange extends Exchange {
  hint: string | null
}

/** The entries of a HAR log as exchanges, in the order they were sent; null when there is no list of them. */
export function exchangesFromHar(log: JsonObject): RecordedExchange[] | null {
  if (!Array.isArray(log.entries)) return null
  return fromHar({ log })
    .exchanges.map((exchange) => {
      const isOwn = exchange.step !== 'imported'
      return { ...exchange, step: '', hint: isOwn ? exchange.step : null }
    })
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.id - b.id)
    .map((exchange, id) => ({ ...exchange, id }))
}
