import type { Candidate } from '@/lib/flow/facts'
import type { StepId, Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import type { Document } from '../view'

/** The metadata documents of a step, each under the URL that was asked for, and which one is used. */
export interface Documents {
  all: Document[]
  used: Document | null
}

const places = {
  'resource-metadata': ['resourceCandidates', 'resourceMetadata'],
  'server-metadata': ['serverCandidates', 'serverMetadata'],
} as const

/** Reads the candidates that the step listed; without that list, every request that no redirect sent. */
export function readDocuments(trace: Trace, step: keyof typeof places): Documents {
  const [listed, learned] = places[step]
  const candidates = trace.facts[listed]?.value
  const origin = trace.facts[learned]?.from
  const all = Array.isArray(candidates)
    ? candidates.flatMap((candidate) => fromCandidate(trace, candidate))
    : fromExchanges(trace, step)
  const id = origin && 'exchange' in origin ? origin.exchange : null
  return { all, used: all.find(({ exchange }) => exchange.id === id) ?? null }
}

function fromCandidate(trace: Trace, candidate: Candidate): Document[] {
  const exchange = trace.exchanges.find(({ id }) => id === candidate.exchange)
  return exchange ? [toDocument(candidate.url, exchange)] : []
}

function fromExchanges(trace: Trace, step: StepId): Document[] {
  const asked = trace.exchanges.filter(
    (exchange) => exchange.step === step && !exchange.probe && !exchange.superseded,
  )
  const next = (exchange: Exchange) =>
    asked.find(({ redirectedFrom }) => redirectedFrom === exchange.id)
  return asked
    .filter(
      ({ redirectedFrom, request }) => redirectedFrom === undefined && request.method === 'GET',
    )
    .map((first) => {
      let last = first
      for (let hop = next(last); hop && hop.id > last.id; hop = next(last)) last = hop
      return toDocument(first.request.url, last)
    })
}

function toDocument(url: string, exchange: Exchange): Document {
  const { response } = exchange
  const json = response ? parseObject(response.body) : null
  return { exchange, url, status: response?.status ?? 0, json }
}
