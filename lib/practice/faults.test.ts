import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from './faults/index'
import { type Practice, startPractice } from './serve'
import { transcript } from './testing/transcript'

let practice: Practice
const healthy: string[] = []
const healthyRoot: string[] = []
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
  for await (const line of transcript(urlOf('healthy'))) healthy.push(line)
  for await (const line of transcript(urlOf('healthy-root-prm'))) healthyRoot.push(line)
})
afterAll(() => practice.close())

const urlOf = (id: string) => practice.faults.find((fault) => fault.id === id)?.url ?? ''

/** The first line in which a practice server differs; null when it answers as the healthy one does. */
async function firstDifference(id: string): Promise<string | null> {
  const own = faults.find((fault) => fault.id === id)?.options?.host === 'own'
  const expected = own ? healthyRoot : healthy
  let index = 0
  for await (const line of transcript(urlOf(id))) if (line !== expected[index++]) return line
  return null
}

test('servers in the same health answer the same', async () => {
  expect(healthy.join('\n')).toContain('list: 200')
  expect(await firstDifference('healthy')).toBeNull()
  expect(await firstDifference('healthy-no-consent')).toBeNull()
})

test.each(faults.map(({ id }) => id))('%s answers differently', async (id) => {
  expect(await firstDifference(id)).not.toBeNull()
})

test.each([
  ['challenge-missing-www-authenticate', /^challenge: 401 (?!.*www-authenticate=)/],
  ['challenge-missing-resource-metadata', /^challenge: 401 .*=Bearer scope="notes:read" /],
  ['challenge-resource-metadata-404', /resource_metadata="ORIGIN\/mcp\/\.well-known\/oauth-/],
  ['prm-not-found', /^challenge: 401 .*=Bearer scope=/],
  ['prm-resource-mismatch-host', /"resource":"https:\/\/staging\.example\.com\/mcp"/],
  ['prm-resource-trailing-slash', /"resource":"ORIGIN\/mcp\/"/],
  ['prm-authorization-servers-missing', /oauth-protected-resource\/mcp: 200 (?!.*authorization_s)/],
  ['prm-html-200', /oauth-protected-resource\/mcp: 200 .*text\/html.*<!doctype html>/],
  ['as-metadata-not-found', /oauth-authorization-server: 404/],
  [
    'as-issuer-mismatch',
    /oauth-authorization-server: 200 .*"issuer":"https:\/\/login\.example\.com"/,
  ],
  ['as-issuer-trailing-slash', /oauth-authorization-server: 200 .*"issuer":"ORIGIN\/"/],
  ['as-pkce-not-advertised', /oauth-authorization-server: 200 (?!.*code_challenge)/],
  [
    'as-no-registration-mechanism',
    /oauth-authorization-server: 200 (?!.*registration_endpoint|.*"client_id_m)/,
  ],
  ['dcr-redirect-uri-allowlist', /^register .*: 400 .*"error":"invalid_redirect_uri"/],
  ['dcr-response-nonconformant', /^register .*: 201 .*"redirect_uris":null/],
  ['authorize-drops-state', /^authorize .*: 302 (?!.*state=)/],
  ['callback-iss-mismatch', /^authorize .*: 302 .*iss=https%3A%2F%2Flogin\.example\.com/],
  ['as-iss-parameter-contradiction', /^authorize .*: 302 (?!.*iss=)/],
  ['token-not-json', /^token .*: 40\d .*x-www-form-urlencoded.* error=/],
  ['token-error-http-200', /^token .*: 200 .*"error":/],
  ['token-auth-method-mismatch', /^token .*: 401 .*"error":"invalid_client".*client_secret/],
  ['token-aud-mismatch', /^claims: .*"aud":"CLIENT"/],
  ['use-401-with-fresh-token', /^(bad token|list): 401 .*error="invalid_token"/],
  ['use-403-with-fresh-token', /^(bad token|list): 403 /],
  ['stepup-403-without-challenge', /^forbidden: 403 (?!.*www-authenticate=)/],
])('%s differs in what it says', async (id, difference) => {
  expect(await firstDifference(id)).toMatch(difference)
})
