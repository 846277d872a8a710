import type { Trace } from '@/lib/flow/trace'
import { type Exchange, type Header, headerValues, mediaType } from '@/lib/http/exchange'
import { parseJson, parseObject } from '@/lib/http/json'
import { parseChallenges } from '@/lib/http/www-authenticate'

/** A value of the flow that can be followed from message to message. */
export interface Traveller {
  name: string
  value: string
}

/** The values worth following, in the order in which they appear. */
export function travellers(trace: Trace): Traveller[] {
  const { facts } = trace
  const known: [string, string | null | undefined][] = [
    ['resource_metadata', facts.resourceMetadataUrl?.value],
    ['resource', facts.resource?.value],
    ['issuer', facts.issuer?.value],
    ['client_id', facts.client?.value.clientId],
    ['code_challenge', facts.codeChallenge?.value],
    ['state', facts.state?.value],
    ['scope', facts.scope?.value],
    ['redirect_uri', facts.redirectUri?.value],
    ['request_uri', facts.pushedRequest?.value.requestUri],
    ['id_token', trace.settings.identityProvider?.idToken ?? facts.providerIdToken?.value],
    ['id_jag', facts.idJag?.value],
    ['assertion', trace.settings.assertion],
    ['code', facts.code?.value],
    ['code_verifier', facts.codeVerifier?.value],
    ['access_token', facts.accessToken?.value],
    ['refresh_token', facts.refreshToken?.value],
  ]
  const now = known.flatMap(([name, value]) => (value ? [{ name, value }] : []))
  const values = new Set(now.map(({ value }) => value))
  return [...now, ...ofEarlierRounds(trace).filter(({ value }) => !values.has(value))]
}

/** What a round before the last one sent and got; the facts hold the last round alone. */
function ofEarlierRounds({ exchanges, round }: Trace): Traveller[] {
  const found = new Map<string, Traveller>()
  for (const exchange of exchanges) {
    if (!exchange || exchange.round >= round || exchange.superseded || exchange.probe) continue
    const { step, request, response, callback } = exchange
    const parts = [
      ...(step === 'authorization-response' ? [queryOf(request.url), queryOf(callback)] : []),
      ...(step === 'token'
        ? [new URLSearchParams(request.body ?? ''), membersOf(response?.body)]
        : []),
    ]
    for (const part of parts) {
      for (const name of ofOneRound) {
        const value = part.get(name)
        if (value) found.set(value, { name, value })
      }
    }
  }
  return [...found.values()]
}

const ofOneRound = [
  'code_challenge',
  'state',
  'scope',
  'request_uri',
  'code',
  'code_verifier',
  'access_token',
  'refresh_token',
] as const

function queryOf(address: string | undefined): URLSearchParams {
  return address && URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams()
}

function membersOf(body = ''): Map<string, string> {
  const members = Object.entries(parseObject(body) ?? {})
  return new Map(
    members.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** Every value that a request says, whichever way it says it. */
export function saidByRequest({ request }: Exchange): Set<string> {
  return new Set([
    request.url,
    ...queryValues(request.url),
    ...bodyValues(request.body ?? '', request.headers),
    ...headerValues(request.headers, 'authorization').map((value) => value.replace(/^\S+ /, '')),
  ])
}

/** Every value that an answer says; for the browser's trip, what it came back with. */
export function saidByAnswer({ response, callback }: Exchange): Set<string> {
  if (callback !== undefined) return new Set(queryValues(callback))
  if (!response) return new Set()
  const { challenges } = parseChallenges(headerValues(response.headers, 'www-authenticate'))
  return new Set([
    ...challenges.flatMap(({ parameters }) => parameters.map(({ value }) => value)),
    ...bodyValues(response.body, response.headers),
  ])
}

function queryValues(address: string): string[] {
  return URL.canParse(address) ? [...new URL(address).searchParams.values()] : []
}

function bodyValues(body: string, headers: readonly Header[]): string[] {
  if (mediaType(headers) === 'application/x-www-form-urlencoded') {
    return [...new URLSearchParams(body).values()]
  }
  const values: string[] = []
  collect(parseJson(body).value, values, 0)
  return values
}

const deepest = 6
const most = 500

function collect(value: unknown, into: string[], depth: number): void {
  if (depth > deepest || into.length > most) return
  if (typeof value === 'string') into.push(value)
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) collect(member, into, depth + 1)
  }
}
