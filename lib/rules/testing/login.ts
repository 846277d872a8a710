import type { Facts } from '@/lib/flow/facts'
import type { Exchange, Header } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import * as healthy from './healthy'
import { type Change, changed, type Parameters, type Plan } from './plan'
import { post, postForm, type TestRecorder } from './recorder'
import { Reply, reply } from './reply'

const noStore = { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' }

/** Credentials from settings, or dynamic registration; null when neither gives a client. */
export function registrationStep(plan: Plan, recorder: TestRecorder, facts: Facts): Facts | null {
  const { clientId, clientSecret, clientMetadataUrl } = plan.settings
  const issuer = facts.issuer?.value ?? healthy.issuer
  const redirectUri = {
    value: plan.settings.redirectUri ?? healthy.redirectUri,
    from: { setting: 'redirectUri' },
  }
  const given = clientId ?? clientMetadataUrl
  if (given) {
    const via = clientId ? 'pre-registered' : 'cimd'
    const authMethod = clientSecret ? 'client_secret_basic' : 'none'
    const client = {
      clientId: given,
      clientSecret: clientSecret ?? null,
      authMethod,
      via,
      issuer,
    } as const
    return {
      client: { value: client, from: { setting: clientId ? 'clientId' : 'clientMetadataUrl' } },
      redirectUri,
    }
  }
  const endpoint = facts.registrationEndpoint?.value
  if (!endpoint) return null
  const request = changed(healthy.healthyRegistrationRequest(), plan.registrationRequest)
  const body = { client_id: healthy.clientId, client_id_issued_at: 1_793_000_000, ...request }
  const exchange = recorder.send(
    'registration',
    post(endpoint, request),
    answer(body, plan.registration, 201, noStore),
  )
  const response = parseObject(exchange.response?.body ?? '')
  const id = stringAt(response, 'client_id')
  if (!response || id === null || !succeeded(exchange)) return null
  const from = { exchange: exchange.id, at: '/client_id' }
  const secret = stringAt(response, 'client_secret')
  const method = secret ? 'client_secret_basic' : 'none'
  const client = {
    clientId: id,
    clientSecret: secret,
    authMethod: method,
    via: 'dynamic',
    issuer,
  } as const
  return {
    client: { value: client, from },
    registrationResponse: { value: response, from: { ...from, at: '' } },
    redirectUri,
  }
}

export function authorizationRequestStep(plan: Plan, facts: Facts): Facts | null {
  const endpoint = facts.authorizationEndpoint?.value
  const client = facts.client?.value
  if (!endpoint || !client) return null
  const scope =
    plan.settings.scope ??
    facts.challengedScope?.value ??
    facts.resourceScopes?.value.join(' ') ??
    ''
  const resource = traits[plan.revision].resourceParameter ? (facts.resource?.value ?? null) : null
  const url = new URL(endpoint)
  const parameters: Parameters = {
    ...healthy.authorizationParameters,
    client_id: client.clientId,
    redirect_uri: facts.redirectUri?.value ?? healthy.redirectUri,
    scope: scope || null,
    resource,
    ...plan.authorization,
  }
  for (const [name, value] of Object.entries(parameters))
    if (value !== null) url.searchParams.set(name, value)
  const from = { computed: 'the test' }
  return {
    codeVerifier: { value: healthy.codeVerifier, from },
    state: { value: parameters.state ?? '', from },
    scope: { value: parameters.scope ?? null, from },
    authorizationUrl: { value: url.href, from },
  }
}

/** The browser goes and comes back; null when it came back without a code. */
export function authorizationResponseStep(
  plan: Plan,
  recorder: TestRecorder,
  facts: Facts,
): Facts | null {
  const url = facts.authorizationUrl?.value ?? ''
  const callback = callbackUrl(plan, facts)
  const request = { method: 'GET', url, headers: [], body: null }
  const nothing = new Reply(null, null)
  const over: Partial<Exchange> = {
    via: 'browser',
    tls: null,
    remoteAddress: null,
    ...(callback ? { callback } : {}),
  }
  const exchange = recorder.record('authorization-response', request, nothing, over)
  if (callback === null) return null
  const at = (name: string) => ({ exchange: exchange.id, at: `callback:${name}` })
  const code = new URL(callback).searchParams.get('code')
  return {
    callback: { value: callback, from: at('') },
    ...(code ? { code: { value: code, from: at('code') } } : {}),
  }
}

function callbackUrl(plan: Plan, facts: Facts): string | null {
  if (plan.callback === null || typeof plan.callback === 'string') return plan.callback
  const url = new URL(facts.redirectUri?.value ?? healthy.redirectUri)
  const iss = stringAt(facts.serverMetadata?.value, 'issuer')
  const healthyAnswer = { code: healthy.code, state: facts.state?.value ?? null, iss }
  for (const [name, value] of Object.entries({ ...healthyAnswer, ...plan.callback })) {
    if (value !== null) url.searchParams.set(name, value)
  }
  return url.href
}

export function tokenStep(plan: Plan, recorder: TestRecorder, facts: Facts): Facts | null {
  const endpoint = facts.tokenEndpoint?.value
  if (!endpoint || !facts.code) return null
  const scope = facts.scope?.value ?? ''
  const resource = facts.resource?.value ?? ''
  const parameters: Parameters = {
    grant_type: 'authorization_code',
    code: facts.code.value,
    redirect_uri: facts.redirectUri?.value ?? null,
    client_id: facts.client?.value.clientId ?? null,
    code_verifier: healthy.codeVerifier,
    resource: traits[plan.revision].resourceParameter ? resource : null,
    ...plan.tokenRequest,
  }
  const sent = Object.fromEntries(
    Object.entries(parameters).filter((p): p is [string, string] => p[1] !== null),
  )
  const body = {
    access_token: healthy.jwt(changed(healthy.healthyClaims(resource, scope), plan.claims)),
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: 'r-2hq8Zk',
    scope,
  }
  const exchange = recorder.send(
    'token',
    postForm(endpoint, sent),
    answer(body, plan.token, 200, noStore),
  )
  const json = parseObject(exchange.response?.body ?? '')
  const token = stringAt(json, 'access_token')
  if (!json || token === null) return null
  const at = (name: string) => ({ exchange: exchange.id, at: `/${name}` })
  const refresh = stringAt(json, 'refresh_token')
  const granted = stringAt(json, 'scope')
  return {
    tokenResponse: { value: json, from: { exchange: exchange.id, at: '' } },
    accessToken: { value: token, from: at('access_token') },
    tokenType: { value: stringAt(json, 'token_type') ?? 'Bearer', from: at('token_type') },
    ...(refresh ? { refreshToken: { value: refresh, from: at('refresh_token') } } : {}),
    ...(granted === null ? {} : { grantedScope: { value: granted, from: at('scope') } }),
  }
}

/** MCP calls with the token, up to the first that is refused. */
export function verifyStep(plan: Plan, recorder: TestRecorder, facts: Facts): void {
  const token = plan.settings.accessToken ?? facts.accessToken?.value
  const first = traits[plan.revision].stateless ? 'server/discover' : 'initialize'
  for (const method of [first, 'tools/list']) {
    const message = { jsonrpc: '2.0', id: 1, method, params: {} }
    const result =
      method === 'tools/list'
        ? { tools: [{ name: 'read_file', inputSchema: {} }] }
        : { serverInfo: { name: 'files', version: '1.0.0' } }
    const healthyReply = reply(200, { jsonrpc: '2.0', id: 1, result }, healthy.cors)
    const headers: Header[] = [
      ...(plan.settings.headers ?? []),
      ...(token ? ([['Authorization', `Bearer ${token}`]] as const) : []),
    ]
    const exchange = recorder.record(
      'verify',
      post(plan.server, message, headers),
      plan.calls[method] ?? plan.verify ?? healthyReply,
    )
    if (!succeeded(exchange)) return
  }
}

function answer(
  body: JsonObject,
  change: Change | Reply,
  status: number,
  headers: Record<string, string> = {},
): Reply {
  return change instanceof Reply ? change : reply(status, changed(body, change), headers)
}

function succeeded({ response }: Exchange): boolean {
  return response !== null && response.status >= 200 && response.status < 300
}
