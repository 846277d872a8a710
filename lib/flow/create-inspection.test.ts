import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  type AuthorizationServer,
  startAuthorizationServer,
} from '../../e2e/servers/authorization-server'
import { type McpResource, startMcpResource } from '../../e2e/servers/mcp-resource'
import { signInWithForms } from '../../e2e/servers/sign-in'
import { host as followingHost } from './__fixtures__/host'
import { createInspection, resumeInspection } from './create-inspection'
import type { Host } from './inspection'
import { readReuse } from './refresh-reuse'
import { defaultSettings, type Settings } from './settings'

let resource: McpResource
let server: AuthorizationServer
const documentUrl = 'https://client.example/metadata.json'
const redirectUri = 'http://localhost:8085/callback'

const host: Host = { ...followingHost, signIn: (url, uri) => signInWithForms(url, uri) }

beforeAll(async () => {
  resource = await startMcpResource(() => server.issuer)
  server = await startAuthorizationServer({
    resource: () => resource.url,
    clients: [
      {
        client_id: 'known',
        client_secret: 'known-secret',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        application_type: 'native',
      },
    ],
    clientDocument: {
      url: documentUrl,
      document: () => ({
        client_id: documentUrl,
        client_name: 'Test',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        application_type: 'native',
        token_endpoint_auth_method: 'none',
      }),
    },
  })
})

afterAll(async () => {
  await Promise.all([resource.close(), server.close()])
})

const ways: [string, Partial<Settings>, string][] = [
  ['dynamic registration', {}, 'dynamic'],
  ['a client metadata document', { clientMetadataUrl: documentUrl }, 'cimd'],
  [
    'a pre-registered client',
    { clientId: 'known', clientSecret: 'known-secret' },
    'pre-registered',
  ],
  ['the 2025-11-25 revision', { revision: '2025-11-25' }, 'dynamic'],
  ['conforming mode', { mode: 'conforming' }, 'dynamic'],
]

test.each(ways)('gets in by %s', async (_name, settings, via) => {
  const inspection = createInspection(
    resource.url,
    defaultSettings({ ...settings, redirectUri }),
    host,
  )
  await inspection.inspect()
  expect(inspection.trace.steps.filter((s) => s.error)).toEqual([])
  expect(inspection.state).toBe('waiting')
  await inspection.signIn()
  expect(inspection.trace.steps.filter((s) => s.error)).toEqual([])
  expect(inspection.state).toBe('done')
  const { facts } = inspection.trace
  expect(facts.client?.value.via).toBe(via)
  expect(facts.session?.value.tools.map((tool) => tool.name)).toEqual(['ping'])
  expect(inspection.trace.objections).toEqual([])
})

test('a trace is plain JSON, and can be resumed anywhere in the middle', async () => {
  let resumed = createInspection(resource.url, defaultSettings({ redirectUri }), {
    ...host,
    signIn: async () => null,
  })
  for (let steps = 0; steps < 12 && resumed.state !== 'done'; steps++) {
    if (resumed.trace.steps.some((s) => s.state === 'waiting')) {
      const url = resumed.trace.facts.authorizationUrl?.value ?? ''
      await resumed.receiveCallback(await signInWithForms(url, redirectUri))
    } else await resumed.next()
    const copy = JSON.parse(JSON.stringify(resumed.trace))
    expect(copy).toEqual(resumed.trace)
    resumed = resumeInspection(copy, { ...host, signIn: async () => null })
  }
  expect(resumed.state).toBe('done')
  expect(resumed.trace.facts.accessToken).toBeDefined()
})

test('a token is refreshed, and an endpoint that refuses is quoted', async () => {
  const inspection = createInspection(resource.url, defaultSettings({ redirectUri }), host)
  await inspection.inspect()
  await inspection.signIn()
  const first = inspection.trace.facts.accessToken?.value
  await inspection.lifecycle('refresh')
  expect(inspection.trace.facts.accessToken?.value).not.toBe(first)
  // oidc-provider answers unsupported_token_type to both for JWT access tokens, as it may.
  await inspection.lifecycle('introspection')
  await inspection.lifecycle('revocation')
  const outcome = new Map(inspection.trace.steps.map((step) => [step.id, step]))
  expect(outcome.get('refresh')?.note).toBe(
    'A new access token came, worth as much as the one before.',
  )
  expect(outcome.get('introspection')?.error?.message).toContain('400 with unsupported_token_type')
  expect(outcome.get('revocation')?.note).toBe(
    'Access token: cannot be revoked here, it lives until it expires. Refresh token: A refresh with it is answered 400 with invalid_grant: grant request is invalid.',
  )
  expect(inspection.trace.facts.revoked?.value.refreshToken?.fate).toBe('refused')
})

test('oidc-provider takes the second use of a refresh token for theft, and that is told', async () => {
  const inspection = createInspection(resource.url, defaultSettings({ redirectUri }), host)
  await inspection.inspect()
  await inspection.signIn()
  await inspection.lifecycle('refresh')
  await inspection.probe(['refresh-reuse'])
  const tried = inspection.trace.exchanges.filter(({ probe }) => probe === 'refresh-reuse')
  expect(tried.map(({ response }) => response?.status)).toEqual([400, 400])
  expect(readReuse(inspection.trace)).toMatchObject({ outcome: 'refused', grantEnded: true })
})

test.each([
  'refresh',
  'introspection',
  'expired-token',
  'revocation',
  'access',
  'workload-assertion',
] as const)('%s, run again, forgets nothing of the inspection', async (id) => {
  const inspection = createInspection(resource.url, defaultSettings({ redirectUri }), host)
  await inspection.inspect()
  await inspection.signIn()
  const { steps, facts, exchanges } = inspection.trace
  await inspection.rerun(id)
  const { trace } = inspection
  expect(trace.consented).toBe(true)
  expect(inspection.state).toBe('done')
  expect(trace.steps.slice(0, steps.length)).toEqual(steps)
  expect(trace.exchanges.slice(0, exchanges.length)).toEqual(exchanges)
  for (const name of Object.keys(facts)) expect(trace.facts).toHaveProperty(name)
  const ran = trace.steps.slice(steps.length).map((step) => step.id)
  expect(ran).toEqual(id === 'access' || id === 'workload-assertion' ? [] : [id])
})

test('what a person edits before sending is sent, and marked with the original', async () => {
  const edited: string[] = []
  const inspection = createInspection(resource.url, defaultSettings({ redirectUri }), {
    ...host,
    async hold(request, purpose) {
      if (!purpose.startsWith('Registers')) return request
      edited.push(request.url)
      return { ...request, body: request.body?.replace('MCP Auth Inspector', 'Edited') ?? null }
    },
  })
  await inspection.inspect()
  await inspection.next()
  const sent = inspection.trace.exchanges.find((e) => e.step === 'registration')
  expect(edited).toEqual([sent?.request.url])
  expect(sent?.request.body).toContain('Edited')
  expect(sent?.original?.body).toContain('MCP Auth Inspector')
  expect(inspection.trace.facts.registrationResponse?.value.client_name).toBe('Edited')
})

test('a request that a person does not send stops the step, and can be run again', async () => {
  let refuse = true
  const inspection = createInspection(resource.url, defaultSettings({ redirectUri }), {
    ...host,
    hold: async (request) => (refuse ? null : request),
  })
  await inspection.inspect()
  expect(inspection.state).toBe('failed')
  expect(inspection.trace.steps[0]?.error?.code).toBe('cancelled')
  refuse = false
  await inspection.rerun('challenge')
  expect(inspection.state).toBe('waiting')
  expect(inspection.trace.exchanges.filter((e) => e.superseded)).toHaveLength(1)
})

test('running again from a step forgets what came after it and keeps what was seen', async () => {
  const inspection = createInspection(resource.url, defaultSettings({ redirectUri }), host)
  await inspection.inspect()
  await inspection.signIn()
  const seen = inspection.trace.exchanges.length
  await inspection.rerun('server-metadata')
  expect(inspection.state).toBe('waiting')
  expect(inspection.trace.facts.accessToken).toBeUndefined()
  expect(inspection.trace.facts.challenges).toBeDefined()
  expect(inspection.trace.exchanges.length).toBeGreaterThan(seen)
})
