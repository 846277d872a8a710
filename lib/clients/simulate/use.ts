import { type Exchange, mediaType } from '@/lib/http/exchange'
import { isObject, stringAt, stringsAt } from '@/lib/http/json'
import { isEventStream, usedEventStream } from './event-stream'
import { readChallenge } from './read-challenge'
import { type Answer, answerOf, isOk, sentToken } from './record'
import { ofStep, rpcMethod } from './requests'
import { hasResult, rpcResult } from './rpc-result'
import { fails, fill, networkRules, type Stop, unknown, type Walk } from './walk'

/** The first calls with the token: the handshake and the tool list. */
export function use(walk: Walk): Stop | null {
  const calls = ofStep(walk.record.trace, 'verify').filter(
    (exchange) => exchange.request.method === 'POST' && sentToken(exchange),
  )
  if (walk.profile.use.legacyOnly && modernOnly(calls)) {
    return fails(
      'use',
      ['use-4xx-with-fresh-token'],
      'Unsupported protocol version: the server speaks only 2026-07-28.',
    )
  }
  if (isEventStream(walk)) return afterEventStream(walk)
  const listed = calls.findLast((exchange) => rpcMethod(exchange) === 'tools/list')
  const decisive = listed ?? calls.findLast((e) => rpcMethod(e) === 'initialize') ?? calls.at(-1)
  if (!decisive) {
    walk.unrecorded.push('use')
    return null
  }
  const answer = answerOf(decisive)
  if (isOk(answer) && hasResult(answer)) {
    return listed ? badList(answer) : badHandshake(walk, answer)
  }
  return secondTry(walk, calls, decisive, answer) ?? refused(walk, answer)
}

/** A token that was good a moment ago may be good again after a refresh, and nobody has recorded that. */
function secondTry(
  { profile, record }: Walk,
  calls: readonly Exchange[],
  decisive: Exchange,
  { status }: Answer,
): Stop | null {
  if (status !== 401 || !profile.use.renews || !record.trace.facts.refreshToken) return null
  const wasGood = calls.some((call) => call.id < decisive.id && isOk(answerOf(call)))
  return wasGood
    ? unknown(
        'use',
        'It refreshes the token after the 401 and asks once more; that may go through.',
      )
    : null
}

function afterEventStream(walk: Walk): Stop | null {
  const used = usedEventStream(walk)
  if (used === null) walk.unrecorded.push('use')
  return used === null || used === 'done' ? null : refused(walk, used)
}

/** `server/discover` names the revisions a server speaks; one without `initialize` leaves older clients out. */
function modernOnly(calls: readonly Exchange[]): boolean {
  const discover = calls.findLast((exchange) => rpcMethod(exchange) === 'server/discover')
  const result = discover ? rpcResult(answerOf(discover)) : null
  const versions = stringsAt(result, 'supportedVersions')
  return versions?.every((version) => version >= '2026-07-28') ?? false
}

/** A list of tools that is none: every client goes through it. */
function badList(answer: Answer): Stop | null {
  return Array.isArray(rpcResult(answer)?.tools)
    ? null
    : fails(
        'use',
        ['use-not-json-rpc'],
        'tools: Invalid input: expected array, received undefined',
        answer.exchange,
      )
}

const knownVersions = ['2024-10-07', '2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25']

/** The handshake has a result, and still the official client went no further. */
function badHandshake(walk: Walk, answer: Answer): Stop | null {
  const { handshake } = walk.profile.use
  if (handshake === 'any') return null
  const result = rpcResult(answer)
  const version = stringAt(result, 'protocolVersion')
  const server = isObject(result?.serverInfo) ? result.serverInfo : null
  const stop = (message: string) =>
    fails('use', ['use-not-json-rpc', 'use-4xx-with-fresh-token'], message, answer.exchange)
  if (!isObject(result?.capabilities)) return stop('capabilities: Invalid input: expected object')
  if (stringAt(server, 'name') === null || stringAt(server, 'version') === null) {
    return stop('serverInfo: Invalid input: expected object')
  }
  const known = version !== null && knownVersions.includes(version)
  return known || handshake === 'rmcp'
    ? null
    : stop(`Server's protocol version is not supported: ${version}`)
}

function refused(walk: Walk, answer: Answer): Stop {
  const { profile } = walk
  const { status } = answer
  const values = { status, body: answer.body.slice(0, 200), type: mediaType(answer.headers) }
  const stop = (rules: readonly string[], message: string) =>
    fails('use', rules, fill(message, values), answer.exchange)
  if (answer.failure) return stop(networkRules(answer.failure), answer.failure.message)
  if (status === 401) {
    return stop(
      [
        'use-401-with-fresh-token',
        'token-aud-mismatch',
        'token-opaque-or-jwe',
        'token-iss-mismatch',
        'use-authorization-header-stripped',
        'stepup-401-for-scope',
      ],
      profile.use.unauthorized,
    )
  }
  if (status === 403) {
    const { error } = readChallenge(answer.headers, profile.resource)
    return stop(
      error === 'insufficient_scope'
        ? ['stepup-loop', 'token-scope-narrowed-or-missing', 'stepup-403-without-challenge']
        : [
            'use-403-with-fresh-token',
            'stepup-403-without-challenge',
            'use-edge-blocks-ai-user-agents',
            'use-origin-rejected',
          ],
      profile.use.refused,
    )
  }
  if (isOk(answer) && status !== 202)
    return stop(['use-not-json-rpc', 'challenge-not-an-mcp-endpoint'], profile.reach.refusal.type)
  return stop(
    [
      'use-5xx-with-fresh-token',
      'use-4xx-with-fresh-token',
      'use-session-404-vs-401',
      'use-redirect-strips-authorization',
    ],
    profile.use.refused,
  )
}
