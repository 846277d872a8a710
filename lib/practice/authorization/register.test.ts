import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '../serve'
import { redirectUri } from '../testing/walk'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const register = (body: unknown) =>
  fetch(`${practice.url}healthy/register`, { method: 'POST', body: JSON.stringify(body) })

test('a public client is registered as it asked, and told everything that was registered', async () => {
  const response = await register({
    client_name: 'Name',
    redirect_uris: [redirectUri],
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
    application_type: 'native',
    scope: 'made:up',
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    client_id: expect.any(String),
    client_id_issued_at: expect.any(Number),
    client_name: 'Name',
    application_type: 'native',
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    scope: 'notes:read notes:write offline_access openid',
  })
})

test('without a method the client gets a secret that does not expire', async () => {
  const document = await (await register({ redirect_uris: [redirectUri] })).json()
  expect(document).toMatchObject({
    token_endpoint_auth_method: 'client_secret_basic',
    client_secret: expect.any(String),
    client_secret_expires_at: 0,
  })
})

test.each([
  [{ redirect_uris: [] }, 'invalid_redirect_uri'],
  [{}, 'invalid_redirect_uri'],
  [{ redirect_uris: ['http://evil.example/'] }, 'invalid_redirect_uri'],
  [{ redirect_uris: ['javascript:alert(1)'] }, 'invalid_redirect_uri'],
  [{ redirect_uris: ['https://client.example/#fragment'] }, 'invalid_redirect_uri'],
  [
    { redirect_uris: [redirectUri], token_endpoint_auth_method: 'magic' },
    'invalid_client_metadata',
  ],
  ['text', 'invalid_client_metadata'],
])('%j is refused as %s', async (body, error) => {
  const response = await register(body)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error })
})

test.each([
  ['https://client.example/callback', 201],
  ['com.example.app:/callback', 201],
  ['cursor://anysphere.cursor-mcp/oauth/callback', 201],
  ['data:text/html,x', 400],
  ['http://[::1]:1234/callback', 201],
])('%s may be registered', async (uri, status) => {
  expect((await register({ redirect_uris: [uri] })).status).toBe(status)
})

test.each([
  ['its own URL as client_id', (url: string) => ({ client_id: url }), 302],
  ['another client_id', () => ({ client_id: 'https://client.example/other.json' }), 400],
  ['a secret', (url: string) => ({ client_id: url, client_secret: 's' }), 400],
  ['no redirect URI', (url: string) => ({ client_id: url, redirect_uris: [] }), 400],
  ['twenty thousand bytes', (url: string) => ({ client_id: url, pad: 'x'.repeat(20_000) }), 400],
])('a metadata document with %s', async (_name, document, status) => {
  const server = createServer((request, response) => {
    const url = `http://${request.headers.host}${request.url}`
    response.end(JSON.stringify({ redirect_uris: [redirectUri], ...document(url) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: `http://127.0.0.1:${port}/client.json`,
    redirect_uri: redirectUri,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  const response = await fetch(`${practice.url}healthy/authorize?${parameters}`, {
    redirect: 'manual',
  })
  expect(response.status).toBe(status)
  await new Promise((resolve) => server.close(resolve))
})

test.each([
  'http://client.example/a.json',
  'http://127.0.0.1:1/',
  'http://127.0.0.1:1/a/../b.json',
])('the client_id %s is refused without asking anybody', async (id) => {
  const parameters = new URLSearchParams({ response_type: 'code', client_id: id })
  const response = await fetch(`${practice.url}healthy/authorize?${parameters}`)
  expect((await response.json()).error_description).toMatch(/^A client_id that is a URL must/)
})
