import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import { replay } from '@/lib/http/record'

/** The recorded answers that the libraries are asked to read. */
export interface OracleEvidence {
  trace: Trace
  server: URL
  challenge: Exchange | null
  resourceMetadata: Exchange | null
  serverMetadata: Exchange | null
  /** The authorization server as it was asked for. */
  issuer: string | null
  metadata: JsonObject | null
  registration: Exchange | null
  callback: { exchange: Exchange; parameters: URLSearchParams } | null
  state: string | null
  token: Exchange | null
}

/** Picks from a trace what each stage of a login was decided by. */
export function gatherEvidence(trace: Trace): OracleEvidence {
  const { facts } = trace
  const answered = trace.exchanges.filter(
    (exchange) => exchange?.response && !exchange.probe && !exchange.superseded,
  )
  const by = (origin: { from: object } | undefined) =>
    origin && 'exchange' in origin.from
      ? (answered.find(({ id }) => id === (origin.from as { exchange: number }).exchange) ?? null)
      : null
  const last = (step: string, method: string) =>
    answered.findLast((e) => e.step === step && e.request.method === method) ?? null
  const visit = trace.exchanges.findLast(
    (exchange) => typeof exchange?.callback === 'string' && !exchange.probe && !exchange.superseded,
  )
  const heard = visit?.callback
  return {
    trace,
    server: new URL(trace.server),
    challenge: by(facts.access),
    resourceMetadata: by(facts.resourceMetadata) ?? firstOf(answered, 'resource-metadata'),
    serverMetadata: by(facts.serverMetadata) ?? firstOf(answered, 'server-metadata'),
    issuer: facts.issuer?.value ?? null,
    metadata: facts.serverMetadata?.value ?? null,
    registration: last('registration', 'POST'),
    callback:
      visit && heard && URL.canParse(heard)
        ? { exchange: visit, parameters: new URL(heard).searchParams }
        : null,
    state: facts.state?.value ?? null,
    token: last('token', 'POST'),
  }
}

/** The first document that answered at all, when none of them was usable. */
function firstOf(exchanges: readonly Exchange[], step: string): Exchange | null {
  const all = exchanges.filter((exchange) => exchange.step === step)
  return all.find(({ response }) => (response?.status ?? 500) < 400) ?? all[0] ?? null
}

/** A `fetch` that answers every request with these recorded bytes. */
export function answering(exchange: Exchange): typeof fetch {
  const { response } = exchange
  return async () => {
    if (!response) throw new TypeError(exchange.failure?.message ?? 'fetch failed')
    return replay(response)
  }
}

/** A `fetch` that answers this URL with the recorded bytes and everything else with 404. */
export function answeringOnly(exchange: Exchange): typeof fetch {
  const answer = answering(exchange)
  const own = new URL(exchange.request.url).href
  return async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : String(input)).href
    return asked === own ? answer(input, init) : new Response(null, { status: 404 })
  }
}

/** The registration request as it was sent, for libraries that want to send it themselves. */
export function sentMetadata(exchange: Exchange): JsonObject {
  return parseObject(exchange.request.body ?? '') ?? {}
}

/** The client id and secret that the recorded registration gave out. */
export function issuedClient(evidence: OracleEvidence): {
  client_id: string
  client_secret?: string
} {
  const { client, registrationResponse } = evidence.trace.facts
  const secret = stringAt(registrationResponse?.value, 'client_secret')
  return {
    client_id: client?.value.clientId ?? 'client',
    ...(secret ? { client_secret: secret } : {}),
  }
}
