import { otherClients } from '@/lib/clients/simulate/record'
import { type Exchange, type Header, header } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import type { ExchangeChange, ExchangeSide } from './comparison'
import { documentExchanges } from './documents'
import { type Change, type CompareOptions, jsonChanges } from './json-changes'
import type { Run } from './run'

type Pair = [Exchange | null, Exchange | null]

/** Exchanges that belong together by their step and purpose, with what differs in the answers. */
export function compareExchanges(
  before: Run,
  after: Run,
  options: CompareOptions,
): ExchangeChange[] {
  const documents = [documentExchanges(before), documentExchanges(after)]
  return pairs(before.trace.exchanges, after.trace.exchanges, options).flatMap(([one, other]) => {
    const known = one ?? other
    if (!known) return []
    const told = documents.some((ids, side) => ids.has((side === 0 ? one : other)?.id ?? -1))
    const change: ExchangeChange = {
      step: known.step,
      purpose: known.purpose,
      probe: known.probe ?? null,
      presence: one && other ? 'both' : one ? 'only-before' : 'only-after',
      before: one && sideOf(one),
      after: other && sideOf(other),
      moved: isMoved(one, other, options),
      headers: one && other ? headerChanges(one, other, options) : [],
      body: one && other && !told ? bodyChanges(one, other, options) : [],
    }
    return isDifferent(change) ? [change] : []
  })
}

function isMoved(
  one: Exchange | null,
  other: Exchange | null,
  { rename }: CompareOptions,
): boolean {
  if (!one || !other) return false
  return pathOf(rename(one.request.url)) !== pathOf(other.request.url)
}

function isDifferent({ before, after, moved, headers, body }: ExchangeChange): boolean {
  return before?.outcome !== after?.outcome || moved || headers.length > 0 || body.length > 0
}

/**
 * In the order of the second run; what only the first has stands where its step is over. What was fetched for
 * the verdicts on clients is told by these verdicts.
 */
function pairs(
  before: readonly Exchange[],
  after: readonly Exchange[],
  { rename }: CompareOptions,
): Pair[] {
  const isTold = (exchange: Exchange) => isCurrent(exchange) && exchange.probe !== otherClients
  const left = new Map<string, Exchange[]>()
  for (const exchange of before.filter(isTold)) {
    left.set(keyOf(exchange), [...(left.get(keyOf(exchange)) ?? []), exchange])
  }
  const found = after.filter(isTold).map((other): Pair => {
    const candidates = left.get(keyOf(other)) ?? []
    const same = candidates.findIndex(
      ({ request }) => pathOf(rename(request.url)) === pathOf(other.request.url),
    )
    return [candidates.splice(Math.max(same, 0), 1)[0] ?? null, other]
  })
  for (const only of [...left.values()].flat()) {
    const last = found.findLastIndex(([, other]) => other?.step === only.step)
    found.splice(last < 0 ? found.length : last + 1, 0, [only, null])
  }
  return found
}

function isCurrent({ superseded }: Exchange): boolean {
  return !superseded
}

function keyOf({ step, probe, request, purpose }: Exchange): string {
  return JSON.stringify([step, probe, request.method, purpose])
}

/** The query of an authorization request differs in every run. */
function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? ''
}

function sideOf({ id, request, response, failure, via }: Exchange): ExchangeSide {
  const outcome = String(response?.status ?? failure?.code ?? (via === 'browser' ? 'browser' : ''))
  return { exchange: id, method: request.method, url: request.url, outcome }
}

function headerChanges(before: Exchange, after: Exchange, options: CompareOptions): Change[] {
  if (!before.response || !after.response) return []
  const [one, other] = [before.response.headers, after.response.headers].map(byName)
  return jsonChanges(one, other, {
    ...options,
    noise: (at, ...values) => options.noise(`header:${at.slice(1)}`, ...values),
  }).map((change) => ({ ...change, at: `header:${change.at.slice(1)}` }))
}

/** Names in lower case, values of repeated ones on lines of their own. */
function byName(headers: readonly Header[]): Record<string, string> {
  const values = new Map<string, string[]>()
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    values.set(key, [...(values.get(key) ?? []), value])
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.join('\n')]))
}

function bodyChanges(before: Exchange, after: Exchange, options: CompareOptions): Change[] {
  const [one, other] = [before, after].map(jsonBody)
  return one && other ? jsonChanges(one, other, options) : []
}

function jsonBody({ response }: Exchange) {
  const type = header(response?.headers ?? [], 'content-type') ?? ''
  return /json/i.test(type) ? parseObject(response?.body ?? '') : null
}
