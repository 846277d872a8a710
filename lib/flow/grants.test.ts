import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAccessToken } from '@/lib/flow/access-token'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { diagnose } from '@/lib/rules/diagnose'
import { host } from './__fixtures__/host'
import { createInspection } from './create-inspection'
import type { Inspection } from './inspection'
import { defaultSettings, type Settings } from './settings'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

async function walked(id: string, settings: Partial<Settings> = {}): Promise<Inspection> {
  const url = `${practice.url}${id}/mcp`
  const inspection = createInspection(url, defaultSettings(settings), host)
  await inspection.inspect()
  if (inspection.state === 'waiting') await inspection.signIn()
  return inspection
}

const ran = ({ trace }: Inspection) =>
  trace.steps.filter(({ state }) => state === 'done').map(({ id }) => id)
/** The scope in the form that a step sent, and the one that is said to have been asked for. */
function scopesOf({ trace }: Inspection, step: string) {
  const sent = trace.exchanges.find((e) => e.step === step && e.request.method === 'POST')
  const inForm = new URLSearchParams(sent?.request.body ?? '').get('scope')
  return [inForm, trace.facts.scope?.value]
}
const grave = ({ trace }: Inspection) =>
  diagnose(trace).findings.filter(({ severity }) => severity !== 'info')

const client = { clientId: 'practice-client', clientSecret: 'practice-secret' }
const provider = (id: string) => ({
  issuer: `${practice.url}${id}/idp`,
  clientId: 'practice-client',
  clientSecret: null,
  tokenEndpoint: null,
  idToken: null,
})

test.each(['conforming', 'inspecting'] as const)(
  'a required push is made, and the browser opens only the reference to it (%s)',
  async (mode) => {
    const inspection = await walked('healthy-par-required', { mode })
    expect(inspection.state).toBe('done')
    const { facts, exchanges } = inspection.trace
    const [pushed] = exchanges.filter(({ step }) => step === 'authorization-request')
    expect(pushed?.request.url).toMatch(/\/par$/)
    const body = new URLSearchParams(pushed?.request.body ?? '')
    expect([...body.keys()]).toEqual(
      expect.arrayContaining(['code_challenge', 'state', 'resource']),
    )
    const address = new URL(facts.authorizationUrl?.value ?? '')
    expect([...address.searchParams.keys()]).toEqual(['client_id', 'request_uri'])
    expect(facts.pushedRequest?.value.expiresAt).toMatch(/^20/)
    expect(grave(inspection)).toEqual([])
  },
)

test('a push is made by choice, and not otherwise', async () => {
  const chosen = await walked('healthy', { pushedAuthorization: true })
  expect(chosen.trace.facts.pushedRequest).toBeDefined()
  expect(chosen.state).toBe('done')
  expect((await walked('healthy')).trace.facts.pushedRequest).toBeUndefined()
})

test('a reference that has expired is pushed anew instead of opened', async () => {
  let late = 0
  const clock = { ...host, now: () => Date.now() + late }
  const url = `${practice.url}healthy-par-required/mcp`
  const inspection = createInspection(url, defaultSettings(), clock)
  while (!inspection.trace.facts.authorizationUrl) await inspection.next()
  late = 10 * 60_000
  await inspection.next()
  expect(inspection.trace.steps.at(-1)?.error?.code).toBe('request-uri-expired')
  await inspection.rerun('authorization-request')
  await inspection.signIn()
  expect(inspection.trace.facts.code).toBeDefined()
})

test('signed request objects are named before the browser opens anything', async () => {
  const inspection = await walked('as-requires-signed-request-object')
  expect(inspection.state).toBe('failed')
  expect(inspection.trace.objections).toMatchObject([
    { step: 'authorization-request', code: 'signed-request-object-required', overruled: false },
  ])
  expect(inspection.trace.exchanges.some(({ step }) => step === 'authorization-response')).toBe(
    false,
  )
})

test('both nonces are honoured, and the token is bound to the key of the proofs', async () => {
  const inspection = await walked('healthy-par-and-dpop')
  expect(inspection.state).toBe('done')
  const { facts, exchanges } = inspection.trace
  const claims = readAccessToken(facts.accessToken?.value ?? '').claims
  expect(claims?.cnf).toEqual({ jkt: facts.dpopThumbprint?.value })
  const proofs = exchanges.flatMap(({ step, request }) =>
    request.headers
      .filter(([name]) => name.toLowerCase() === 'dpop')
      .map(([, proof]) => ({ step, claims: readAccessToken(proof).claims ?? {} })),
  )
  const nonces = (step: string) =>
    proofs.filter((p) => p.step === step).map((p) => 'nonce' in p.claims)
  // The first request of each server learns the nonce; what follows knows it.
  expect(nonces('authorization-request')).toEqual([false, true])
  expect(nonces('token')).toEqual([true])
  expect(nonces('verify')[0]).toBe(true)
  expect(new Set(proofs.map(({ claims }) => claims.jti)).size).toBe(proofs.length)
  expect(grave(inspection)).toEqual([])
})

test('client credentials walk steps of their own', async () => {
  const inspection = await walked('healthy', { grant: 'client_credentials', ...client })
  expect(inspection.state).toBe('done')
  expect(ran(inspection)).toEqual(
    expect.arrayContaining(['registration', 'client-authentication', 'token', 'verify']),
  )
  const asked = 'notes:read offline_access'
  expect(scopesOf(inspection, 'token')).toEqual([asked, asked])
  expect(grave(inspection)).toEqual([])
})

test('enterprise-managed: the sign-in at the provider leads to an ID-JAG and a token', async () => {
  const id = 'healthy-enterprise-managed'
  const settings = {
    grant: 'enterprise-managed',
    ...client,
    identityProvider: provider(id),
  } as const
  const inspection = await walked(id, settings)
  expect(inspection.state).toBe('done')
  expect(scopesOf(inspection, 'identity-assertion')).toEqual(['notes:read', 'notes:read'])
  expect(ran(inspection)).toEqual(
    expect.arrayContaining([
      'identity-provider',
      'identity-sign-in',
      'identity-assertion',
      'token',
    ]),
  )
  const { facts } = inspection.trace
  expect(readAccessToken(facts.idJag?.value ?? '')).toMatchObject({
    header: { typ: 'oauth-id-jag+jwt' },
    claims: { aud: facts.issuer?.value, resource: facts.resource?.value },
  })
  expect(grave(inspection)).toEqual([])
})

test('enterprise-managed: a pasted ID token stands for the sign-in', async () => {
  const id = 'healthy-enterprise-managed'
  const signedIn = await walked(id, {
    grant: 'enterprise-managed',
    ...client,
    identityProvider: provider(id),
  })
  const idToken = signedIn.trace.facts.providerIdToken?.value ?? ''
  const tokenEndpoint = `${practice.url}${id}/idp/token`
  const inspection = await walked(id, {
    grant: 'enterprise-managed',
    ...client,
    identityProvider: { ...provider(id), idToken, tokenEndpoint },
  })
  expect(inspection.state).toBe('done')
  const skipped = inspection.trace.steps.filter(({ state }) => state === 'skipped')
  expect(skipped.map((step) => step.id)).toEqual(
    expect.arrayContaining(['identity-provider', 'identity-sign-in']),
  )
})

test('a callback that is heard later goes on with the sign-in that waits', async () => {
  const id = 'healthy-enterprise-managed'
  let opened = ''
  const later = {
    ...host,
    signIn: async (url: string) => {
      opened = url
      return null
    },
  }
  const settings = defaultSettings({
    grant: 'enterprise-managed',
    ...client,
    identityProvider: provider(id),
  })
  const inspection = createInspection(`${practice.url}${id}/mcp`, settings, later)
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.state).toBe('waiting')
  const { headers } = await fetch(opened, { redirect: 'manual' })
  const callback = new URL(headers.get('location') ?? '')
  const foreign = new URL(callback)
  foreign.searchParams.set('state', 'of-somebody-else')
  await inspection.receiveCallback(foreign.href)
  expect(inspection.trace.steps.at(-1)?.error?.code).toBe('identity-state-mismatch')
  await inspection.receiveCallback(`${callback.href}&code=another`)
  expect(inspection.trace.steps.at(-1)?.error?.code).toBe('callback-parameter-twice')
  await inspection.receiveCallback(callback.href)
  expect(inspection.state).toBe('done')
})

test('a workload brings the assertion of its platform', async () => {
  const id = 'healthy-workload-identity'
  const assertion = await (await fetch(`${practice.url}${id}/workload-token`)).text()
  const inspection = await walked(id, { grant: 'workload-identity', ...client, assertion })
  expect(inspection.state).toBe('done')
  const asked = 'notes:read offline_access'
  expect(scopesOf(inspection, 'token')).toEqual([asked, asked])
  expect(ran(inspection)).toContain('workload-assertion')
  expect(grave(inspection)).toEqual([])
})

test.each([
  ['client_credentials', { clientId: 'c' }, 'client-authentication', 'client-credentials-missing'],
  ['enterprise-managed', client, 'identity-provider', 'identity-provider-missing'],
  ['workload-identity', client, 'workload-assertion', 'workload-assertion-missing'],
  [
    'workload-identity',
    { ...client, assertion: 'not a JWT' },
    'workload-assertion',
    'workload-assertion-unreadable',
  ],
] as const)('%s says what is missing', async (grant, given, step, code) => {
  const inspection = await walked('healthy', { grant, ...given })
  expect(inspection.trace.steps.at(-1)).toMatchObject({ id: step, error: { code } })
})
