import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '../serve'
import { call, insecure, strictLogin, type Walked } from '../testing/walk'

let practice: Practice
let clock = Date.now()
beforeAll(async () => {
  practice = await startPractice({ port: 0, now: () => clock })
})
afterAll(() => practice.close())

const url = (id = 'healthy') => `${practice.url}${id}/mcp`

async function refresh({ server, client, auth, resource }: Walked, token = '') {
  const response = await oauth.refreshTokenGrantRequest(server, client, auth, token, {
    ...insecure,
    additionalParameters: { resource },
  })
  return oauth.processRefreshTokenResponse(server, client, response)
}

test('an access token is a JWT after RFC 9068, verifiable by the published keys', async () => {
  const { server, token, resource } = await strictLogin(url())
  const request = new Request(url(), { headers: { Authorization: `Bearer ${token.access_token}` } })
  const claims = await oauth.validateJwtAccessToken(server, request, resource, insecure)
  expect(claims).toMatchObject({ iss: server.issuer, aud: url(), scope: 'notes:read' })
  expect(token).toMatchObject({ token_type: 'bearer', expires_in: 3600 })
})

test('openid brings an ID token that stands up to validation', async () => {
  const { token } = await strictLogin(url(), { scope: 'openid notes:read', oidc: true })
  expect(oauth.getValidatedIdTokenClaims(token)?.sub).toBe('practice-person')
})

test.each(['practice-secret', 'wrong'])(
  'a confidential client with the secret %s',
  async (secret) => {
    const login = strictLogin(url(), { registration: { clientId: 'practice-client', secret } })
    if (secret === 'wrong') await expect(login).rejects.toMatchObject({ status: 401 })
    else expect((await login).token.access_token).toBeTruthy()
  },
)

test('a code works once, and its second use takes back what came of it', async () => {
  const { token, exchangeAgain } = await strictLogin(url())
  expect((await call(url(), token.access_token)).status).toBe(200)
  const again = await exchangeAgain()
  expect(again.status).toBe(400)
  expect(await again.json()).toMatchObject({ error: 'invalid_grant' })
  expect((await call(url(), token.access_token)).status).toBe(401)
})

test('refreshing rotates, forgives a lost answer, and takes re-use for theft', async () => {
  const walked = await strictLogin(url())
  const first = walked.token.refresh_token
  const renewed = await refresh(walked, first)
  expect(renewed.refresh_token).not.toBe(first)
  expect((await refresh(walked, first)).access_token).toBeTruthy()
  clock += 31_000
  await expect(refresh(walked, first)).rejects.toMatchObject({ error: 'invalid_grant' })
  await expect(refresh(walked, renewed.refresh_token)).rejects.toMatchObject({
    error: 'invalid_grant',
  })
  expect((await call(url(), renewed.access_token)).status).toBe(401)
})

test.each(['healthy', 'healthy-opaque-token'])('%s: a revoked token is dead', async (id) => {
  const { server, client, auth, token } = await strictLogin(url(id))
  const ask = async () => {
    const response = await oauth.introspectionRequest(
      server,
      client,
      auth,
      token.access_token,
      insecure,
    )
    return oauth.processIntrospectionResponse(server, client, response)
  }
  expect(await ask()).toMatchObject({ active: true, aud: url(id), scope: 'notes:read' })
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, auth, token.access_token, insecure),
  )
  expect(await ask()).toEqual({ active: false })
  const refused = await call(url(id), token.access_token)
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toMatch(
    /error="invalid_token".*resource_metadata=|resource_metadata=.*error="invalid_token"/,
  )
})

test('an expired token is refused with a complete challenge', async () => {
  const { token } = await strictLogin(url())
  clock += 3601_000
  const refused = await call(url(), token.access_token)
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toContain('resource_metadata="')
})

test('a token of one practice server is nothing at another', async () => {
  const { token } = await strictLogin(url())
  expect((await call(url('healthy-jwt'), token.access_token)).status).toBe(401)
})

test('a call that needs more scope names it, and what is held already', async () => {
  const { token } = await strictLogin(url())
  const refused = await call(url(), token.access_token, 'tools/call', { name: 'write_note' })
  expect(refused.status).toBe(403)
  expect(refused.headers.get('www-authenticate')).toMatch(
    /^Bearer resource_metadata="[^"]+", error="insufficient_scope", .*scope="notes:read notes:write"$/,
  )
  const more = await strictLogin(url(), { scope: 'notes:read notes:write' })
  const done = await call(url(), more.token.access_token, 'tools/call', { name: 'write_note' })
  expect(done.status).toBe(200)
})
