import type { StepId, Trace } from '@/lib/flow/trace'
import { type Exchange, header } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import type { View } from '../view'

/** HTTP requests of the login: no probes, nothing that was run again later. */
export function loginExchanges(trace: Trace): Exchange[] {
  return trace.exchanges.filter(
    ({ probe, superseded, via }) => !probe && !superseded && via === 'http',
  )
}

/** The exchange that the challenge step judged; without that fact, the last POST that was answered. */
export function readUnauthenticated(trace: Trace, exchanges: readonly Exchange[]): Exchange | null {
  const origin = trace.facts.access?.from
  if (origin && 'exchange' in origin) {
    const named = trace.exchanges.find(({ id }) => id === origin.exchange)
    if (named?.response) return named
  }
  const answered = exchanges.filter(({ response }) => response !== null)
  return answered.findLast(({ request }) => request.method === 'POST') ?? answered.at(-1) ?? null
}

export function readRegistration(exchanges: readonly Exchange[]): View['registration'] {
  const exchange = lastPost(exchanges)
  if (!exchange) return null
  const request = parseObject(exchange.request.body ?? '')
  return { exchange, request, response: parseObject(exchange.response?.body ?? '') }
}

export function readToken(exchanges: readonly Exchange[]): View['token'] {
  const exchange = lastPost(exchanges)
  if (!exchange) return null
  const parameters = new URLSearchParams(exchange.request.body ?? '')
  return { exchange, parameters, json: parseObject(exchange.response?.body ?? '') }
}

/** The address that the browser opened, and the exchange that shows it. */
export function readAuthorization(trace: Trace): View['authorization'] {
  const url = parseUrl(trace.facts.authorizationUrl?.value)
  const opened = visits(trace).findLast(({ redirectedFrom }) => redirectedFrom === undefined)
  const pushed = trace.facts.pushedRequest?.value.parameters
  const parameters = pushed ? new URLSearchParams(pushed) : url?.searchParams
  return url && parameters ? { exchange: opened ?? null, url, parameters } : null
}

export function readCallback(trace: Trace): View['callback'] {
  const heard = visits(trace).findLast(({ callback }) => callback !== undefined)
  const url = parseUrl(trace.facts.callback?.value ?? heard?.callback)
  return url && { exchange: heard ?? null, url, parameters: url.searchParams }
}

export function readCalls(exchanges: readonly Exchange[]): Exchange[] {
  return exchanges.filter(
    (exchange) =>
      header(exchange.request.headers, 'authorization') !== null && !asksForNonce(exchange),
  )
}

/** A 401 that wants nothing but a DPoP nonce is part of the handshake (RFC 9449 §9), not a refusal. */
function asksForNonce({ response }: Exchange): boolean {
  const challenge = header(response?.headers ?? [], 'www-authenticate') ?? ''
  return response?.status === 401 && challenge.includes('use_dpop_nonce')
}

export function exchangesOf(exchanges: readonly Exchange[], step: StepId): Exchange[] {
  return exchanges.filter((exchange) => exchange.step === step)
}

/** What a browser opened, or what was followed in its place. */
function visits(trace: Trace): Exchange[] {
  return trace.exchanges.filter(
    ({ step, probe, superseded }) => step === 'authorization-response' && !probe && !superseded,
  )
}

function lastPost(exchanges: readonly Exchange[]): Exchange | null {
  return exchanges.findLast(({ request }) => request.method === 'POST') ?? null
}

function parseUrl(value: unknown): URL | null {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
}
