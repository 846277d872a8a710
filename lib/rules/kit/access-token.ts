import { header } from '@/lib/http/exchange'
import type { Evidence, Severity } from '../rule'
import type { View } from '../view'
import { issued } from './token'
import { calls, refusedCall, status, tokenWorked } from './use'

/** Where the access token can be seen: the token response, or the first call when it was typed in. */
export function tokenPlace(view: View): Evidence[] {
  const from = view.facts.accessToken?.from
  const source = from && 'exchange' in from ? view.trace.exchanges[from.exchange] : undefined
  if (from && 'exchange' in from && source) return view.at(source, from.at)
  if (view.token && issued(view)) return view.at(view.token.exchange, '/access_token')
  return view.at(calls(view)[0], 'status')
}

/** A claim that clients and servers disagree about is an error only where the server refuses the token. */
export function severityByUse(view: View): Severity {
  return tokenWorked(view) ? 'warning' : 'error'
}

/** Whether the server answered 401 to the first call with this token. */
export function rejected(view: View): boolean {
  const refused = refusedCall(view)
  return refused !== null && status(refused) === 401 && !tokenWorked(view, refused)
}

/** Seconds since 1970 at which the token arrived, by the server's clock where it tells; null when unknown. */
export function arrival(view: View): number | null {
  const exchange = view.token && issued(view) ? view.token.exchange : calls(view)[0]
  if (!exchange) return null
  const told = Date.parse(header(exchange.response?.headers ?? [], 'date') ?? '')
  const own = Date.parse(exchange.startedAt)
  const time = Number.isNaN(told) ? own : told
  return Number.isNaN(time) ? null : Math.floor(time / 1000)
}

/** How the audience found differs from the one that was asked for. */
export function describeAudience(found: readonly string[], wanted: string): string {
  if (found.length === 0) return `aud is missing, ${wanted} was asked for`
  const bare = (url: string) => url.replace(/\/$/, '')
  const near = found.some((aud) => bare(aud) === bare(wanted))
    ? ' (only the trailing slash differs)'
    : ''
  return `aud is ${found.join(', ').slice(0, 200)}, ${wanted} was asked for${near}`
}
