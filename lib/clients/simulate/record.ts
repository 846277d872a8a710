import type { Trace } from '@/lib/flow/trace'
import type { Exchange, Header } from '@/lib/http/exchange'

/** What is on record for one request a client would send. */
export interface Answer {
  /** The URL that answered, after redirects. */
  url: string
  /** 0 when no response came. */
  status: number
  headers: readonly Header[]
  body: string
  exchange: number
  /** Milliseconds until the answer was there. */
  ms: number
  /** Why no response came; null when one did. */
  failure: Exchange['failure']
  /** A redirect that this client would not have followed led further. */
  redirectedAway: string | null
}

export type RedirectPolicy = 'origin' | 'all' | 'none'

/** A trace as the place where a client's next request is looked up. */
export interface TraceRecord {
  trace: Trace
  server: URL
  /** The recorded answer to a GET of this URL; null when nobody asked. */
  get(url: string, redirects: RedirectPolicy): Answer | null
  /** GETs that were looked up and are not on record. */
  missed: Set<string>
}

/** Marks the exchanges that answer what other clients would have asked for. */
export const otherClients = 'other-clients'

const maxHops = 5

/** Reads a trace as answers by URL; what was fetched for other clients counts where the login did not ask. */
export function createRecord(trace: Trace): TraceRecord {
  const byUrl = new Map<string, Exchange>()
  for (const exchange of trace.exchanges) {
    if (exchange?.via !== 'http' || exchange.request.method !== 'GET') continue
    if ((exchange.probe && exchange.probe !== otherClients) || sentToken(exchange)) continue
    const url = href(exchange.request.url)
    if (url && !(exchange.probe && byUrl.has(url))) byUrl.set(url, exchange)
  }
  const missed = new Set<string>()

  function get(url: string, redirects: RedirectPolicy, hops = 0): Answer | null {
    const wanted = href(url)
    const exchange = wanted ? byUrl.get(wanted) : undefined
    if (!wanted || !exchange) {
      if (wanted) missed.add(wanted)
      return null
    }
    const answer = answerOf(exchange)
    const next = answer.status >= 300 && answer.status < 400 ? location(answer) : null
    if (!next) return answer
    const follows =
      redirects === 'all' || (redirects === 'origin' && new URL(next).origin === origin(wanted))
    if (!follows || hops === maxHops) return { ...answer, redirectedAway: next }
    return get(next, redirects, hops + 1) ?? { ...answer, redirectedAway: next }
  }

  return { trace, server: new URL(trace.server), get: (url, policy) => get(url, policy), missed }
}

/** A recorded exchange as the answer a client would have seen. */
export function answerOf(exchange: Exchange): Answer {
  const { response, failure } = exchange
  return {
    url: exchange.request.url,
    status: response?.status ?? 0,
    headers: response?.headers ?? [],
    body: response?.body ?? '',
    exchange: exchange.id,
    ms: exchange.timings.total,
    failure: response ? null : (failure ?? { code: 'network', message: 'no response' }),
    redirectedAway: null,
  }
}

/** The answer as a client sees it that waits no longer than this many milliseconds. */
export function inTime(answer: Answer, timeoutMs: number | null): Answer {
  if (timeoutMs === null || answer.ms <= timeoutMs) return answer
  const message = `No answer within ${timeoutMs / 1000} seconds.`
  return { ...answer, status: 0, headers: [], body: '', failure: { code: 'timeout', message } }
}

export function isOk({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

/** The normalised form by which URLs are looked up; null for what is no URL. */
export function href(url: string): string | null {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*$/, '') : null
}

function origin(url: string): string {
  return new URL(url).origin
}

function location(answer: Answer): string | null {
  const value = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  return value && URL.canParse(value, answer.url) ? new URL(value, answer.url).href : null
}

/** A request that carried a credential for the MCP server. */
export function sentToken(exchange: Exchange): boolean {
  return exchange.request.headers.some(([name]) => name.toLowerCase() === 'authorization')
}
