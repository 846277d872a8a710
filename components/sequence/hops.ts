import type { StepId, Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { saidByAnswer, saidByRequest, type Traveller, travellers } from './travelling'

export const lanes = ['Browser', 'Inspector', 'MCP server', 'Authorization server'] as const
export type Lane = 0 | 1 | 2 | 3

/** One arrow of the sequence: a request with its answer, or a leg of the browser's trip. */
export interface Hop {
  exchange: number
  step: StepId
  from: Lane
  to: Lane
  label: string
  /** What came back; null while nothing has. */
  outcome: string | null
  failed: boolean
  probe: boolean
  /** Values on the way there. */
  sent: Traveller[]
  /** Values on the way back. */
  received: Traveller[]
}

const withMcpServer: ReadonlySet<string> = new Set(['challenge', 'resource-metadata', 'verify'])

/** The exchanges of a trace, or the first of them, as arrows between four lanes, in the order in which they happened. */
export function hopsOf(trace: Trace, most = Number.POSITIVE_INFINITY): Hop[] {
  const known = travellers(trace)
  const standing = trace.exchanges.filter((exchange) => exchange && !exchange.superseded)
  return standing
    .slice(0, most)
    .flatMap((exchange) => hopsOfExchange(exchange, trace.server, known))
}

function hopsOfExchange(exchange: Exchange, server: string, known: readonly Traveller[]): Hop[] {
  const { id, request, response, failure, callback, probe } = exchange
  const path = pathOf(request.url)
  const common = {
    exchange: id,
    step: exchange.step as StepId,
    failed: failure !== null,
    probe: probe !== undefined,
  }
  const sent = known.filter(({ value }) => saidByRequest(exchange).has(value))
  const received = known.filter(({ value }) => saidByAnswer(exchange).has(value))
  if (exchange.via === 'http') {
    return [
      {
        ...common,
        from: 1,
        to: withMcpServer.has(exchange.step) || request.url === server ? 2 : 3,
        label: `${request.method} ${path}${atProvider(exchange.step)}`,
        outcome: response ? String(response.status) : (failure?.code ?? null),
        sent,
        received,
      },
    ]
  }
  const there: Hop = {
    ...common,
    from: 0,
    to: 3,
    label: `opens ${path}${atProvider(exchange.step)}`,
    outcome: null,
    sent,
    received: [],
  }
  if (callback === undefined) return [there]
  const back: Hop = {
    ...common,
    from: 3,
    to: 1,
    label: `back to ${pathOf(callback)}`,
    outcome: null,
    sent: received,
    received: [],
  }
  return [there, back]
}

/** The identity provider is an authorization server too, and shares its lane. */
function atProvider(step: string): string {
  return step.startsWith('identity-') ? ' (identity provider)' : ''
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address
}
