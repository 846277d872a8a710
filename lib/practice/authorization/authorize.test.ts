import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '../serve'
import { redirectUri } from '../testing/walk'

let practice: Practice
let clientId = ''
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
  const response = await fetch(`${practice.url}healthy/register`, {
    method: 'POST',
    body: JSON.stringify({
      client_name: '<b>Bold</b> client',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'none',
    }),
  })
  clientId = (await response.json()).client_id
})
afterAll(() => practice.close())

function authorize(change: Record<string, string | null>, accept = '*/*') {
  const url = new URL(`${practice.url}healthy/authorize`)
  const parameters: Record<string, string | null> = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    state: 'a state/with+signs',
    scope: 'notes:read',
    ...change,
  }
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.set(name, value)
  }
  return fetch(url, { redirect: 'manual', headers: { Accept: accept } })
}

const answerOf = (response: Response) =>
  Object.fromEntries(new URL(response.headers.get('location') ?? 'about:blank').searchParams)

test('a program is sent back at once, with state as it came and the issuer', async () => {
  const response = await authorize({})
  expect(response.status).toBe(302)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(answerOf(response)).toEqual({
    code: expect.stringMatching(/^[\w-]{43}$/),
    state: 'a state/with+signs',
    iss: `${practice.url}healthy`,
  })
})

test.each([
  ['a loopback port that was not registered', 'http://127.0.0.1:50123/callback', 302],
  ['another loopback name', 'http://localhost:8085/callback', 400],
  ['another path', 'http://127.0.0.1:8085/other', 400],
  ['another host', 'https://evil.example/callback', 400],
  ['a query that was not registered', `${redirectUri}?a=b`, 400],
])('%s is answered as registered', async (_name, redirect_uri, status) => {
  const response = await authorize({ redirect_uri })
  expect(response.status).toBe(status)
  expect(response.headers.has('location')).toBe(status === 302)
})

test.each([
  ['http://localhost:1/any/path', 302],
  ['https://evil.example/callback', 400],
  ['com.example.app:/callback', 400],
])('the pre-registered client at %s', async (redirect_uri, status) => {
  expect((await authorize({ client_id: 'practice-client', redirect_uri })).status).toBe(status)
})

test.each([
  ['response_type', 'token', 'unsupported_response_type'],
  ['code_challenge', null, 'invalid_request'],
  ['code_challenge_method', 'plain', 'invalid_request'],
  ['code_challenge_method', null, 'invalid_request'],
  ['scope', 'notes:read made:up', 'invalid_scope'],
  ['resource', 'https://elsewhere.example/mcp', 'invalid_target'],
])('%s = %s is refused as %s at the redirect URI', async (name, value, error) => {
  const response = await authorize({ [name]: value })
  expect(answerOf(response)).toMatchObject({ error, state: 'a state/with+signs' })
  expect(answerOf(response)).toHaveProperty('iss')
})

const page = 'text/html,application/xhtml+xml'

test('a browser sees who asks, for what, and where it goes', async () => {
  const response = await authorize({ scope: 'notes:read notes:write' }, page)
  const body = await response.text()
  expect(response.status).toBe(200)
  expect(body).toContain('&lt;b&gt;Bold&lt;/b&gt; client')
  expect(body).not.toContain('<b>Bold')
  for (const text of ['127.0.0.1:8085', 'notes:write', 'id="approve"', 'id="deny"']) {
    expect(body).toContain(text)
  }
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain("form-action 'self' http://127.0.0.1:8085;")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
})

test.each([
  ['approve', 'code'],
  ['deny', 'error'],
])('the decision %s leads back with %s, and counts once', async (decision, member) => {
  const body = await (await authorize({}, page)).text()
  const request = /name="request" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const decide = () =>
    fetch(`${practice.url}healthy/authorize`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ request, decision }),
    })
  const first = await decide()
  expect(first.status).toBe(303)
  expect(answerOf(first)).toHaveProperty(member)
  expect((await decide()).status).toBe(400)
})

test('an unknown client is told so on the spot, in the form it can read', async () => {
  const program = await authorize({ client_id: 'nobody' })
  expect(program.status).toBe(400)
  expect(await program.json()).toMatchObject({ error: 'invalid_client' })
  const browser = await authorize({ client_id: 'nobody' }, page)
  expect(await browser.text()).toContain('Unknown client.')
})
