import type { Exchange } from '@/lib/http/exchange'
import { headerValues } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import type { Trace } from './trace'

/** One authorization of an inspection: a step-up, or another authorization server, begins the next. */
export interface Round {
  number: number
  /** The issuer that was asked, null before any is known. */
  issuer: string | null
  /** Null when nothing was asked for by name. */
  asked: string | null
  granted: string | null
  /** The scope that a 403 asked for on top. */
  wanted: string | null
  /** `done`: the call was answered; `more`: it led to the next round; `open`: still under way. */
  outcome: 'done' | 'more' | 'open'
}

/** The rounds of a trace, first things first. */
export function roundsOf(trace: Trace): Round[] {
  let issuer: string | null = null
  return Array.from({ length: trace.round }, (_, index) => {
    const number = index + 1
    const sent = trace.exchanges.filter((e) => e && e.round === number && !e.superseded && !e.probe)
    issuer = issuerIn(sent) ?? issuer
    const wanted = wantedIn(sent)
    const last = number === trace.round
    const done = trace.steps.some(({ id, state }) => id === 'verify' && state === 'done')
    return {
      number,
      issuer: last ? (trace.facts.issuer?.value ?? issuer) : issuer,
      asked: askedIn(sent) ?? (last ? (trace.facts.unionScope?.value ?? null) : null),
      granted: stringAt(lastJson(sent, 'token'), 'scope'),
      wanted,
      outcome: last ? (done && wanted === null ? 'done' : 'open') : 'more',
    }
  })
}

/** As the metadata that was used calls it: the first document of the round that names itself. */
function issuerIn(sent: readonly Exchange[]): string | null {
  for (const { step, response } of sent) {
    if (step !== 'server-metadata') continue
    const issuer = stringAt(parseObject(response?.body ?? ''), 'issuer')
    if (issuer !== null) return issuer
  }
  return null
}

/** The scope of the request that the person saw, wherever it travelled: in the URL, pushed, or to the token endpoint. */
function askedIn(sent: readonly Exchange[]): string | null {
  for (const { step, request } of sent) {
    if (step === 'authorization-request' || step === 'token') {
      const scope = new URLSearchParams(request.body ?? '').get('scope')
      if (scope) return scope
    }
    if (step === 'authorization-response' && URL.canParse(request.url)) {
      const scope = new URL(request.url).searchParams.get('scope')
      if (scope) return scope
    }
  }
  return null
}

function wantedIn(sent: readonly Exchange[]): string | null {
  const refused = sent.findLast((e) => e.step === 'verify' && e.response?.status === 403)
  const { challenges } = parseChallenges(
    headerValues(refused?.response?.headers ?? [], 'www-authenticate'),
  )
  return challenges.map((challenge) => challengeParameter(challenge, 'scope')).find(Boolean) ?? null
}

function lastJson(sent: readonly Exchange[], step: string): JsonObject | null {
  const exchange = sent.findLast((e) => e.step === step && e.request.method === 'POST')
  return parseObject(exchange?.response?.body ?? '')
}
