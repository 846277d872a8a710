import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import { type Answer, answerOf, sentToken } from './record'

/** The recorded requests of a step that belong to the login: no probes, nothing superseded. */
export function ofStep(trace: Trace, step: string): Exchange[] {
  return trace.exchanges.filter(
    (exchange) => exchange && exchange.step === step && !exchange.probe && !exchange.superseded,
  )
}

/** The JSON-RPC method of a recorded MCP request. */
export function rpcMethod(exchange: Exchange): string | null {
  return exchange.request.body ? stringAt(parseObject(exchange.request.body), 'method') : null
}

/** The exchange at the end of the redirects that this one began. */
function final(exchange: Exchange, all: readonly Exchange[]): Exchange {
  const next = all.find(({ redirectedFrom }) => redirectedFrom === exchange.id)
  return next ? final(next, all) : exchange
}

/** How the endpoint answered the handshake and the tool list without a token. */
export function withoutToken(trace: Trace): { opening: Answer | null; listing: Answer | null } {
  const posts = ofStep(trace, 'challenge').filter(
    (exchange) => exchange.request.method === 'POST' && !sentToken(exchange),
  )
  const last = (method: string) => posts.findLast((e) => rpcMethod(e) === method)
  const opening = last('initialize') ?? last('server/discover') ?? posts.at(-1)
  const listing = last('tools/list')
  const answered = (exchange: Exchange | undefined) =>
    exchange ? answerOf(final(exchange, trace.exchanges)) : null
  return { opening: answered(opening), listing: answered(listing) }
}
