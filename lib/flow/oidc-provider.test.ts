import { afterEach, expect, test } from 'vitest'
import { diagnose } from '@/lib/rules/diagnose'
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  startAuthorizationServer,
} from '../../e2e/servers/authorization-server'
import { type McpResource, startMcpResource } from '../../e2e/servers/mcp-resource'
import { signInWithForms } from '../../e2e/servers/sign-in'
import { host } from './__fixtures__/host'
import { createInspection } from './create-inspection'
import { makeKey } from './make-key'
import { clientJwks } from './private-key-jwt'
import { defaultSettings, type Settings } from './settings'

/** A certified authorization server on the other side of what the practice server does by our own hand. */
let resource: McpResource
let server: AuthorizationServer

afterEach(() => Promise.all([resource.close(), server.close()]))

async function walked(
  options: Pick<AuthorizationServerOptions, 'features'> & { dpop?: boolean },
  settings: (issuer: string) => Promise<Partial<Settings>> = async () => ({}),
) {
  resource = await startMcpResource(() => server.issuer, { dpop: options.dpop ?? false })
  server = await startAuthorizationServer({ resource: () => resource.url, ...options })
  const chosen = defaultSettings(await settings(server.issuer))
  const inspection = createInspection(resource.url, chosen, {
    ...host,
    signIn: (url, uri) => signInWithForms(url, uri),
  })
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.trace.steps.flatMap(({ error }) => error ?? [])).toEqual([])
  const errors = diagnose(inspection.trace).findings.filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
  return inspection.trace
}

test('requests that must be pushed, with nonces of both servers and bound tokens', async () => {
  const { facts, exchanges } = await walked({
    dpop: true,
    features: {
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 1), requireNonce: () => true },
    },
  })
  expect(facts.pushedRequest?.value.requestUri).toMatch(/^urn:ietf:params:oauth:request_uri:/)
  expect(facts.tokenType?.value).toBe('DPoP')
  const asked = exchanges.filter(({ response }) =>
    /use_dpop_nonce/.test(`${response?.body}${JSON.stringify(response?.headers)}`),
  )
  expect(asked.map(({ step }) => step)).toEqual(['authorization-request', 'verify'])
})

test('client credentials with a key that was made here: an assertion for each request, nonces included', async () => {
  const { facts } = await walked(
    {
      dpop: true,
      features: {
        clientCredentials: { enabled: true },
        dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 1), requireNonce: () => true },
      },
    },
    async (issuer) => {
      const privateKeyPem = await makeKey('ES256')
      const jwks = await clientJwks({ privateKeyPem, signingAlgorithm: null })
      const answer = await fetch(`${issuer}/reg`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          redirect_uris: [],
          response_types: [],
          grant_types: ['client_credentials'],
          token_endpoint_auth_method: 'private_key_jwt',
          token_endpoint_auth_signing_alg: 'ES256',
          jwks,
        }),
      })
      const { client_id } = await answer.json()
      return { grant: 'client_credentials', clientId: client_id, privateKeyPem }
    },
  )
  expect(facts.clientJwks?.value).not.toHaveProperty('keys.0.d')
})

test('client credentials of a client that registers itself', async () => {
  const { facts } = await walked(
    { features: { clientCredentials: { enabled: true } } },
    async () => ({ grant: 'client_credentials' }),
  )
  expect(facts.client?.value).toMatchObject({ via: 'dynamic', authMethod: 'client_secret_basic' })
})
