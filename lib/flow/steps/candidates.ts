import type { Exchange, Header } from '@/lib/http/exchange'
import { type JsonObject, parseObject } from '@/lib/http/json'
import type { Candidate, Fact } from '../facts'
import { sendFollowing } from '../follow'
import type { Env, NewObjection } from '../step'
import { unreachable } from './unreachable'

export interface WantedDocument {
  url: string
  kind: string
  purpose: string
  headers?: readonly Header[]
  /** Looked at to explain a failure; never used, even when it answers. */
  hint?: boolean
}

export interface Document {
  exchange: Exchange
  wanted: WantedDocument
  json: JsonObject | null
}

export interface CandidateSearch {
  /** Asked first; when it is not empty and the mode is conforming, nothing else is asked. */
  advertised: readonly WantedDocument[]
  wellKnown: readonly WantedDocument[]
  accept(document: Document): boolean
}

export interface SearchResult {
  used: Document | null
  documents: Document[]
  candidates: Fact<Candidate[]>
  objections: NewObjection[]
}

/**
 * Asks for a document at every place in order. Conforming stops at the first that is usable;
 * inspecting asks for all of them, because what the others answer explains who else will fail.
 */
export async function askCandidates(env: Env, search: CandidateSearch): Promise<SearchResult> {
  const inspecting = env.settings.mode === 'inspecting'
  const wanted =
    inspecting || search.advertised.length === 0
      ? [...search.advertised, ...search.wellKnown]
      : search.advertised
  const documents: Document[] = []
  const candidates: Candidate[] = []
  let used: Document | null = null
  for (const place of dedupe(wanted)) {
    if ((used && !inspecting) || (place.hint && used)) {
      candidates.push(notTried(place))
      continue
    }
    const document = await ask(env, place)
    documents.push(document)
    const usable = search.accept(document) && isSuccess(document.exchange)
    if (usable && !used && !place.hint) used = document
    candidates.push({
      url: place.url,
      kind: place.kind,
      exchange: document.exchange.id,
      outcome: used === document ? 'used' : usable ? 'usable' : 'refused',
      reason: usable ? null : whyRefused(document),
    })
  }
  const from = { computed: 'the places where the specification tells clients to look' }
  return { used, documents, candidates: { value: candidates, from }, objections: [] }
}

async function ask(env: Env, wanted: WantedDocument): Promise<Document> {
  const exchange = await sendFollowing(env.send, {
    method: 'GET',
    url: wanted.url,
    headers: [['Accept', 'application/json'], ...(wanted.headers ?? [])],
    purpose: wanted.purpose,
  })
  // What the inspector itself could not send says nothing about this place.
  if (exchange.failure?.code === 'relay') throw unreachable(exchange)
  return { exchange, wanted, json: exchange.response ? parseObject(exchange.response.body) : null }
}

function isSuccess(exchange: Exchange): boolean {
  return exchange.response?.status === 200
}

function whyRefused({ exchange, json }: Document): string {
  const { response, failure } = exchange
  if (!response) return failure?.message ?? 'No response came.'
  if (response.status !== 200) return `The answer was ${response.status}.`
  return json ? 'The document lacks what is needed.' : 'The body is not a JSON object.'
}

function notTried({ url, kind }: WantedDocument): Candidate {
  return { url, kind, exchange: null, outcome: 'not-tried', reason: 'An earlier place answered.' }
}

function dedupe(wanted: readonly WantedDocument[]): WantedDocument[] {
  const seen = new Set<string>()
  return wanted.filter(({ url }) => !seen.has(url) && seen.add(url))
}
