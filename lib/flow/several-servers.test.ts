import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { host } from './__fixtures__/host'
import { createInspection } from './create-inspection'
import { roundsOf } from './rounds'
import { serverComparison } from './server-comparison'
import { defaultSettings } from './settings'

/** Everything that one authorization server was sent, bodies and credentials included. */
interface Issuer {
  url: string
  heard: string[]
  server: Server
}

let resource: Server
let mcp = ''
let first: Issuer
let second: Issuer
/** Which issuer the resource names, and whose tokens it takes. */
let named: () => Issuer[]

beforeAll(async () => {
  first = await issuer('first')
  second = await issuer('second')
  resource = createServer(async (request, response) => {
    const json = (status: number, body: unknown, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body))
    const origin = `http://localhost:${(resource.address() as AddressInfo).port}`
    if (request.url?.startsWith('/.well-known/')) {
      return json(200, { resource: mcp, authorization_servers: named().map(({ url }) => url) })
    }
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    const metadata = `resource_metadata="${origin}/.well-known/oauth-protected-resource/mcp"`
    if (token !== `token-of-${named()[0]?.url}` || moving()) {
      return json(401, {}, { 'www-authenticate': `Bearer ${metadata}, scope="read"` })
    }
    const { id, method } = JSON.parse(await bodyOf(request))
    const meta = { 'io.modelcontextprotocol/serverInfo': { name: 'moving', version: '1' } }
    const result =
      method === 'tools/list'
        ? { tools: [] }
        : { supportedVersions: ['2026-07-28'], capabilities: { tools: {} } }
    json(200, {
      jsonrpc: '2.0',
      id,
      result: { resultType: 'complete', ttlMs: 0, cacheScope: 'private', _meta: meta, ...result },
    })
  })
  await listen(resource)
  mcp = `http://localhost:${(resource.address() as AddressInfo).port}/mcp`
})

afterAll(() => {
  for (const server of [resource, first.server, second.server]) server.close()
})

let moved = false
/** The resource moves when it sees the token of the first issuer. */
function moving(): boolean {
  if (moved || !moves || first.heard.every((line) => !line.includes('/token'))) return false
  moved = true
  named = () => [second]
  return true
}
let moves = false

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, 'localhost', resolve))
}

async function issuer(name: string): Promise<Issuer> {
  const heard: string[] = []
  const server = createServer(async (request, response) => {
    const { port } = server.address() as AddressInfo
    const url = `http://localhost:${port}`
    const { authorization = '' } = request.headers
    heard.push(`${request.method} ${request.url} ${authorization} ${await bodyOf(request)}`)
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const asked = new URL(request.url ?? '/', url)
    if (asked.pathname === '/authorize') {
      const back = new URL(asked.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', `code-of-${name}`)
      back.searchParams.set('state', asked.searchParams.get('state') ?? '')
      return response.writeHead(302, { location: back.href }).end()
    }
    if (asked.pathname === '/register') {
      return json(201, { client_id: `client-of-${name}`, client_secret: `secret-of-${name}` })
    }
    if (asked.pathname === '/token') {
      const refresh_token = `refresh-of-${name}`
      return json(200, { access_token: `token-of-${url}`, token_type: 'Bearer', refresh_token })
    }
    if (asked.pathname !== '/.well-known/oauth-authorization-server') return json(404, {})
    json(200, {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      registration_endpoint: `${url}/register`,
      response_types_supported: ['code'],
      scopes_supported: ['read', name],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    })
  })
  await listen(server)
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, heard, server }
}

function begin(moving: boolean): void {
  moves = moving
  moved = false
  first.heard.length = 0
  second.heard.length = 0
  named = () => [first]
}

test('a server that moves gets a client of the new issuer, and nothing of the old one', async () => {
  begin(true)
  const inspection = createInspection(mcp, defaultSettings({ mode: 'conforming' }), host)
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.state).toBe('waiting')
  await inspection.signIn()
  expect(inspection.trace.steps.flatMap(({ error }) => error ?? [])).toEqual([])
  expect(inspection.state).toBe('done')
  expect(inspection.trace.facts.client?.value).toMatchObject({
    clientId: 'client-of-second',
    issuer: second.url,
  })
  const told = second.heard.join('\n')
  expect(told).toContain('code-of-second')
  for (const secret of ['client', 'secret', 'code', 'token', 'refresh']) {
    expect(told).not.toContain(`${secret}-of-first`)
  }
  expect(told).not.toContain(`token-of-${first.url}`)
  expect(roundsOf(inspection.trace)).toMatchObject([
    { number: 1, issuer: first.url, outcome: 'more' },
    { number: 2, issuer: second.url, asked: 'read', outcome: 'done' },
  ])
})

test('a pre-registered client stays with the issuer it was first used with', async () => {
  begin(true)
  const settings = defaultSettings({
    mode: 'conforming',
    clientId: 'mine',
    clientSecret: 'my-secret',
  })
  const inspection = createInspection(mcp, settings, host)
  await inspection.inspect()
  await inspection.signIn()
  await inspection.signIn()
  expect(inspection.trace.steps.at(-1)).toMatchObject({
    id: 'registration',
    error: { code: 'client-issuer-mismatch' },
  })
  expect(second.heard.join('\n')).not.toMatch(/mine|my-secret/)
})

test('the servers that a resource names are held side by side, outside of the login', async () => {
  begin(false)
  named = () => [first, second]
  const inspection = createInspection(mcp, defaultSettings(), host)
  await inspection.inspect()
  expect(serverComparison(inspection.trace.facts)).toBeNull()
  await inspection.compareServers()
  const comparison = serverComparison(inspection.trace.facts)
  expect(comparison?.issuers).toEqual([first.url, second.url])
  expect(comparison?.silent).toEqual([false, false])
  const members = comparison?.groups.flatMap((group) => group.members) ?? []
  const member = (name: string) => members.find((line) => line.name === name)
  expect(member('scopes_supported')).toMatchObject({
    values: ['read first', 'read second'],
    differs: true,
  })
  expect(member('token_endpoint')).toMatchObject({ values: ['…/token', '…/token'], differs: false })
  expect(member('code_challenge_methods_supported')).toMatchObject({ differs: false })
  const aside = inspection.trace.exchanges.filter(({ request }) =>
    request.url.startsWith(second.url),
  )
  expect(aside.every(({ probe }) => probe === 'compare-servers')).toBe(true)
  expect(second.heard.every((line) => line.startsWith('GET /.well-known/'))).toBe(true)
  inspection.configure({ issuer: second.url })
  await inspection.rerun('resource-metadata')
  expect(serverComparison(inspection.trace.facts)?.issuers).toEqual([second.url, first.url])
  await inspection.signIn()
  expect(inspection.trace.facts.client?.value.clientId).toBe('client-of-second')
  expect(first.heard.join('\n')).not.toMatch(/authorize|token|register/)
})
