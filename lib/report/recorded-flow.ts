import { defaultSettings } from '@/lib/flow/settings'
import { type StepId, stepIds, type Trace } from '@/lib/flow/trace'
import { type Exchange, header } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import { isRevision, newestRevision, type Revision } from '@/lib/spec/revisions'
import type { RecordedExchange } from './from-har'
import { recordedFacts } from './recorded-facts'

/**
 * The flow that somebody else's client walked, told from its requests alone.
 * Null when none of them went to an MCP server.
 */
export function traceFromExchanges(recorded: readonly RecordedExchange[]): Trace | null {
  const server = findServer(recorded)
  if (server === null) return null
  const place = placer(recorded, server)
  const exchanges = recorded
    .flatMap(({ hint, ...exchange }) => {
      const step = stepIds.find((id) => id === hint) ?? place(exchange)
      return step ? [{ ...exchange, step, ...asNavigation(step, exchange, recorded) }] : []
    })
    .map((exchange, id) => ({ ...exchange, id }))
  const revision = findRevision(exchanges)
  const used = stepIds.filter((id) => exchanges.some(({ step }) => step === id))
  return {
    schema: 1,
    server,
    revision,
    settings: defaultSettings({ revision }),
    startedAt: exchanges[0]?.startedAt ?? new Date(0).toISOString(),
    round: Math.max(1, ...exchanges.map(({ round }) => round)),
    consented: false,
    steps: used.map((id) => ({
      id,
      state: 'done',
      ms: exchanges.filter(({ step }) => step === id).reduce((sum, e) => sum + e.timings.total, 0),
      note: 'Recorded elsewhere.',
      error: null,
      learned: [],
    })),
    exchanges,
    facts: recordedFacts(exchanges),
    objections: [],
  }
}

/** The first JSON-RPC call tells; without one, the first 401 with a challenge. */
function findServer(recorded: readonly Exchange[]): string | null {
  const called = recorded.find((exchange) => isJsonRpc(exchange))
  const challenged = recorded.find(
    ({ response }) =>
      response?.status === 401 && header(response.headers, 'www-authenticate') !== null,
  )
  return called?.request.url ?? challenged?.request.url ?? null
}

function isJsonRpc({ request }: Exchange): boolean {
  return request.method === 'POST' && parseObject(request.body ?? '')?.jsonrpc === '2.0'
}

function placer(recorded: readonly Exchange[], server: string) {
  const firstToken = recorded.findIndex(isTokenRequest)
  const registrationEndpoints = new Set(
    recorded.flatMap(({ response }) => {
      const url = stringAt(parseObject(response?.body ?? ''), 'registration_endpoint')
      return url === null ? [] : [url]
    }),
  )
  return (exchange: Exchange): StepId | null => {
    const { request } = exchange
    if (sameEndpoint(request.url, server)) {
      const hasToken = header(request.headers, 'authorization') !== null
      const isLater = firstToken >= 0 && exchange.id > firstToken
      return hasToken || isLater ? 'verify' : 'challenge'
    }
    if (/\/\.well-known\/oauth-protected-resource/.test(request.url)) return 'resource-metadata'
    if (/\/\.well-known\/(oauth-authorization-server|openid-configuration)/.test(request.url)) {
      return 'server-metadata'
    }
    if (isAuthorizationRequest(request.url)) return 'authorization-response'
    if (isTokenRequest(exchange)) return isRefresh(exchange) ? 'refresh' : 'token'
    if (registrationEndpoints.has(request.url) || isRegistration(exchange)) return 'registration'
    return null
  }
}

function sameEndpoint(url: string, server: string): boolean {
  const [a, b] = [new URL(url), new URL(server)]
  return a.origin === b.origin && a.pathname === b.pathname
}

function isAuthorizationRequest(url: string): boolean {
  const { searchParams } = new URL(url)
  return searchParams.has('response_type') && searchParams.has('client_id')
}

function isTokenRequest({ request }: Exchange): boolean {
  return request.method === 'POST' && new URLSearchParams(request.body ?? '').has('grant_type')
}

function isRefresh({ request }: Exchange): boolean {
  return new URLSearchParams(request.body ?? '').get('grant_type') === 'refresh_token'
}

function isRegistration({ request }: Exchange): boolean {
  return request.method === 'POST' && Array.isArray(parseObject(request.body ?? '')?.redirect_uris)
}

/** A browser went to the authorization endpoint; where it came back stands in another entry. */
function asNavigation(step: StepId, exchange: Exchange, recorded: readonly Exchange[]) {
  if (step !== 'authorization-response' || exchange.callback !== undefined) return {}
  const redirectUri = new URL(exchange.request.url).searchParams.get('redirect_uri')
  const callback = recorded.find(
    ({ id, request }) =>
      id > exchange.id && redirectUri !== null && request.url.startsWith(redirectUri),
  )?.request.url
  const location = header(exchange.response?.headers ?? [], 'location')
  const direct = redirectUri !== null && location?.startsWith(redirectUri) ? location : undefined
  const came = callback ?? direct
  return { via: 'browser' as const, ...(came !== undefined && { callback: came }) }
}

/** What the client said it speaks. */
function findRevision(exchanges: readonly Exchange[]): Revision {
  for (const { request } of exchanges) {
    const said = header(request.headers, 'mcp-protocol-version')
    if (isRevision(said)) return said
    const params = parseObject(request.body ?? '')?.params
    const asked = typeof params === 'object' && params !== null ? Object.entries(params) : []
    const version = asked.find(([name]) => name === 'protocolVersion')?.[1]
    if (isRevision(version)) return version
  }
  return newestRevision
}
