import { createHash } from 'node:crypto'
import { claimsOf, describe, normalise } from './comparable'
import { call } from './walk'

const redirectUri = 'http://localhost:8085/callback'
const verifier = 'a-verifier-that-is-long-enough-for-the-specification'

/** What one practice server answers to everything a client or a deeper check may ask, line by line. */
export async function* transcript(endpoint: string): AsyncGenerator<string> {
  const base = endpoint.replace(/\/(mcp|sse)(\?.*)?$/, '')
  let last = ''
  const say = async (label: string, asked: Promise<Response>) => {
    last = await asked.then(describe, (error) => `no answer: ${error.name}`)
    return line(label, last)
  }
  const line = (label: string, text: string) => normalise(`${label}: ${text}`, base)
  const found = (pattern: RegExp) => pattern.exec(last)?.[1] ?? 'none'

  for (const [label, ask] of withoutLogin(endpoint, base)) yield await say(label, ask())
  for (const change of registrations) {
    yield await say(`register ${JSON.stringify(change)}`, register(base, change))
  }
  yield await say('register', register(base, {}))
  const clientId = found(/"client_id":"([^"]+)"/)
  for (const change of authorizations) {
    const parameters = { client_id: clientId, resource: endpoint, ...change }
    yield await say(`authorize ${JSON.stringify(change)}`, authorize(base, parameters))
  }
  const code = found(/[?&#]code=([^&\s]+)/)
  const grant = {
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code_verifier: verifier,
  }
  const own = { ...grant, client_id: clientId }
  yield await say('token as JSON', post(`${base}/token`, 'application/json', '{}'))
  yield await say('token of nobody', token(base, { ...grant, client_id: 'nobody', code }))
  yield await say('token for no code', token(base, { ...own, code: 'none' }))
  yield await say('token', token(base, { ...own, code }))
  const accessToken = found(/"access_token":"([^"]+)"/)
  const refresh = {
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: found(/"refresh_token":"([^"]+)"/),
  }
  yield line('claims', claimsOf(accessToken))
  yield await say('list', call(endpoint, accessToken))
  yield await say('write', call(endpoint, accessToken, 'tools/call', { name: 'write_note' }))
  yield await say('stale session', staleSession(endpoint, accessToken))
  yield await say('refresh', token(base, { ...refresh, scope: 'notes:read' }))
  const renewed = found(/"access_token":"([^"]+)"/)
  yield line('renewed claims', claimsOf(renewed))
  yield await say('forbidden', call(endpoint, renewed, 'tools/call', { name: 'write_note' }))
  yield await say('refresh again', token(base, refresh))
  yield await say('refresh of nothing', token(base, { ...refresh, refresh_token: 'none' }))
  yield* afterwards(endpoint, base, clientId, own)
}

/** A second login: its ID token, a foreign resource, and what becomes of its tokens. */
async function* afterwards(
  endpoint: string,
  base: string,
  clientId: string,
  own: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  const line = (label: string, text: string) => normalise(`${label}: ${text}`, base)
  const told = (asked: Promise<Response>) =>
    asked.then(describe, (error) => `no answer: ${error.name}`)
  const scope = 'openid notes:read'
  const back = await told(authorize(base, { client_id: clientId, resource: endpoint, scope }))
  const issued = await told(token(base, { ...own, code: member(back, /[?&#]code=([^&\s]+)/) }))
  const idToken = member(issued, /"id_token":"([^"]+)"/)
  const accessToken = member(issued, /"access_token":"([^"]+)"/)
  const refreshToken = member(issued, /"refresh_token":"([^"]+)"/)
  const ofIdToken = claimsOf(idToken).replace(/"at_hash":"[\w-]{22}"/, '"at_hash":HASH')
  yield line('ID token', ofIdToken)
  yield line('signature', String(/\.A{300}/.test(idToken)))
  const refresh = { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken }
  const resource = 'https://another-server.example/mcp'
  const renewed = await told(token(base, refresh))
  yield line('rotated', String(member(renewed, /"refresh_token":"([^"]+)"/) !== refreshToken))
  yield line('refresh for another', await told(token(base, { ...refresh, resource })))
  const about = (form: Record<string, string>) => new URLSearchParams(form).toString()
  const ask = (place: string, form: Record<string, string>) =>
    told(post(`${base}/${place}`, 'application/x-www-form-urlencoded', about(form)))
  yield line('introspection by nobody', await ask('introspect', { token: accessToken }))
  const revoked = { client_id: clientId, token: accessToken, token_type_hint: 'access_token' }
  yield line('revocation', await ask('revoke', revoked))
  yield line('revoked token', await told(call(endpoint, accessToken)))
  yield line('introspection', await ask('introspect', revoked))
  const dead = { client_id: clientId, token: refreshToken, token_type_hint: 'refresh_token' }
  yield line('revocation of the refresh token', await ask('revoke', dead))
  yield line('revoked refresh token', await told(token(base, refresh)))
}

function member(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? 'none'
}

function withoutLogin(endpoint: string, base: string): [string, () => Promise<Response>][] {
  const { origin, pathname } = new URL(`${base}/`)
  const path = pathname.replace(/\/$/, '')
  const known = '/.well-known'
  const bare = (headers: Record<string, string>) =>
    ask(endpoint, { method: 'POST', body: '{}', headers })
  const preflight = { Origin: origin, 'Access-Control-Request-Method': 'POST' }
  return [
    ['challenge', () => call(endpoint, null)],
    ['bad token', () => call(endpoint, 'no-token')],
    ['stream', () => ask(endpoint, { headers: { Accept: 'text/event-stream' } })],
    ['slash', () => call(`${base}/mcp/`, null)],
    ['origin', () => bare({ Origin: origin })],
    ['forwarded host', () => bare({ 'X-Forwarded-Host': 'forged.example' })],
    ['forwarded user', () => bare({ 'X-Forwarded-User': 'forged' })],
    ['user agent', () => bare({ 'User-Agent': 'Claude-User' })],
    ['preflight', () => ask(endpoint, { method: 'OPTIONS', headers: preflight })],
    ...[
      `${known}/oauth-protected-resource${path}/mcp`,
      `${known}/oauth-protected-resource`,
      `${known}/oauth-authorization-server${path}`,
      `${known}/openid-configuration${path}`,
      `${path}/mcp${known}/oauth-protected-resource`,
      `${path}${known}/oauth-authorization-server`,
      `${path}/jwks`,
    ].map((place): [string, () => Promise<Response>] => [place, () => ask(origin + place)]),
  ]
}

const registrations: readonly Record<string, unknown>[] = [
  { token_endpoint_auth_method: 'client_secret_post' },
  { redirect_uris: ['http://evil.example/'] },
  { scope: 'notes:read offline_access' },
  { application_type: undefined },
  { grant_types: ['authorization_code', 'urn:ietf:params:oauth:grant-type:jwt-bearer'] },
]

/** The last one is the login itself. */
const authorizations: readonly Record<string, string>[] = [
  { scope: 'made-up' },
  { code_challenge: '' },
  { redirect_uri: 'https://evil.example/' },
  { redirect_uri: 'http://localhost:9/callback' },
  { client_id: 'http://127.0.0.1:1/client.json' },
  {},
]

function register(base: string, change: object): Promise<Response> {
  const metadata = {
    redirect_uris: [redirectUri],
    token_endpoint_auth_method: 'none',
    application_type: 'native',
    ...change,
  }
  return post(`${base}/register`, 'application/json', JSON.stringify(metadata))
}

function authorize(base: string, change: Readonly<Record<string, string>>): Promise<Response> {
  const parameters = new URLSearchParams({
    response_type: 'code',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'the-state',
    scope: 'notes:read notes:write offline_access',
    ...change,
  })
  for (const [name, value] of Object.entries(change)) if (value === '') parameters.delete(name)
  return ask(`${base}/authorize?${parameters}`)
}

function token(base: string, form: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams(form).toString()
  return post(`${base}/token`, 'application/x-www-form-urlencoded', body)
}

function staleSession(endpoint: string, accessToken: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${accessToken}`, 'Mcp-Session-Id': 'stale' }
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })
  return ask(endpoint, { method: 'POST', body, headers })
}

function post(url: string, type: string, body: string): Promise<Response> {
  return ask(url, { method: 'POST', headers: { 'Content-Type': type }, body })
}

function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000), ...init })
}
