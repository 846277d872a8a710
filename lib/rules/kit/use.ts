import { type Exchange, header, headerValues, mediaType } from '@/lib/http/exchange'
import { isObject, parseJson, parseObject, stringAt } from '@/lib/http/json'
import { type Challenge, challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import type { View } from '../view'
import { scopes } from './token'

/** The Bearer or DPoP challenge of an answer; null when there is none. */
export function challengeOf(exchange: Exchange): Challenge | null {
  const values = headerValues(exchange.response?.headers ?? [], 'www-authenticate')
  const { challenges } = parseChallenges(values)
  return challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme)) ?? null
}

export function challengeError(exchange: Exchange): string | null {
  const challenge = challengeOf(exchange)
  return challenge && challengeParameter(challenge, 'error')
}

export function challengedScopes(exchange: Exchange): string[] {
  const challenge = challengeOf(exchange)
  return scopes(challenge && challengeParameter(challenge, 'scope'))
}

/** The JSON-RPC method of an MCP request; null for anything else. */
export function rpcMethod(exchange: Exchange): string | null {
  return stringAt(parseObject(exchange.request.body ?? ''), 'method')
}

/** MCP requests of the login that decide: POST with the token, without the attempts to guess the wire. */
export function calls(view: View): Exchange[] {
  return view.calls.filter((call) => call.request.method === 'POST' && call.response !== null)
}

/** MCP requests of the login with a token that was revoked or had expired. */
export function deadTokenCalls(view: View): Exchange[] {
  const asked = [...view.exchanges('revocation'), ...view.exchanges('expired-token')]
  return asked.filter(({ request, response }) => response && request.url === view.trace.server)
}

export function status(exchange: Exchange): number {
  return exchange.response?.status ?? 0
}

export function succeeded(exchange: Exchange): boolean {
  return status(exchange) >= 200 && status(exchange) < 300
}

/** Calls of the newest round: an earlier token says nothing about the one in hand. */
export function currentCalls(view: View): Exchange[] {
  const all = calls(view)
  const round = Math.max(0, ...all.map((call) => call.round))
  return all.filter((call) => call.round === round)
}

/**
 * The first answer to the token that refuses it. A refused `server/discover` counts only when nothing
 * succeeded afterwards, because a server of an older revision refuses that method to everyone.
 */
export function refusedCall(view: View): Exchange | null {
  const all = currentCalls(view)
  const refused = all.find((call) => !succeeded(call))
  if (!refused) return null
  const guessing = rpcMethod(refused) === 'server/discover' && status(refused) !== 401
  const later = all.slice(all.indexOf(refused) + 1)
  if (!guessing || later.length === 0) return refused
  return later.find((call) => !succeeded(call)) ?? null
}

/** Whether a call with this token has succeeded, so that a later refusal is about that one call. */
export function tokenWorked(view: View, before?: Exchange): boolean {
  const all = currentCalls(view)
  const until = before ? all.slice(0, all.indexOf(before)) : all
  return until.some((call) => succeeded(call) && carriesAnswer(call))
}

/** A JSON-RPC answer in a JSON body or in an event stream. */
export function carriesAnswer(exchange: Exchange): boolean {
  const { response } = exchange
  if (!response) return false
  if (mediaType(response.headers) === 'text/event-stream')
    return /"jsonrpc"\s*:\s*"2\.0"/.test(response.body)
  const { value } = parseJson(response.body)
  return isObject(value) ? value.jsonrpc === '2.0' : Array.isArray(value)
}

/** `error_description` of the challenge, `error` of the body, or the body's first words: what a server says. */
export function saidIn(exchange: Exchange): string {
  const challenge = challengeOf(exchange)
  const described = challenge && challengeParameter(challenge, 'error_description')
  const body = exchange.response?.body ?? ''
  const json = parseObject(body)
  const rpc = isObject(json?.error) ? stringAt(json.error, 'message') : null
  const text = described ?? stringAt(json, 'error_description') ?? rpc ?? stringAt(json, 'error')
  const words = body
    .slice(0, 2000)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return (text ?? words.trim()).slice(0, 200)
}

/** Signs that an edge in front of the server answered, not the server. */
export function fromEdge(exchange: Exchange): boolean {
  const { response } = exchange
  if (!response || response.status < 400) return false
  if (header(response.headers, 'cf-mitigated') !== null) return true
  return /just a moment\.\.\.|attention required! \| cloudflare|error code: 10\d\d/i.test(
    response.body,
  )
}

/** A 401 that is about scope: it says `insufficient_scope`, or names a scope that the token does not carry. */
export function asksForScope(exchange: Exchange, granted: string | null): boolean {
  if (status(exchange) !== 401) return false
  if (challengeError(exchange) === 'insufficient_scope') return true
  const wanted = challengedScopes(exchange)
  return (
    granted !== null &&
    wanted.length > 0 &&
    !wanted.every((scope) => scopes(granted).includes(scope))
  )
}

/**
 * Whether the answer to the token is word for word the answer to a request without one, so that the
 * server never saw it. An answer that speaks of an invalid token proves nothing: it may be generic.
 */
export function strippedAnswer(view: View, refused: Exchange): boolean {
  const bare = view.unauthenticated
  if (!bare?.response || !refused.response || bare.response.status !== refused.response.status)
    return false
  const authenticate = headerValues(refused.response.headers, 'www-authenticate').join(', ')
  if (authenticate !== headerValues(bare.response.headers, 'www-authenticate').join(', '))
    return false
  if (refused.response.body !== bare.response.body) return false
  return missingWords.test(`${authenticate} ${refused.response.body}`)
}

const missingWords =
  /missing|no (token|credential|authorization)|not (provided|authenticated|present)|required|unauthenticated/i
