import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { host } from './__fixtures__/host'
import { createInspection } from './create-inspection'
import type { Inspection } from './inspection'
import { defaultSettings, type Settings } from './settings'

let practice: Practice
let clock = 0
beforeAll(async () => {
  practice = await startPractice({ port: 0, now: () => Date.now() + clock })
})
afterAll(() => practice.close())

async function loggedIn(id: string, over: Partial<Settings> = {}): Promise<Inspection> {
  clock = 0
  const { url } = practice.faults.find((fault) => fault.id === id) ?? { url: '' }
  const settings = { ...defaultSettings(), timeoutMs: 3000, ...over }
  const inspection = createInspection(url, settings, { ...host, now: () => Date.now() + clock })
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.state).toBe('done')
  return inspection
}

const sent = ({ trace }: Inspection, step: string) =>
  trace.exchanges
    .filter((exchange) => exchange.step === step)
    .map(({ purpose, response }) => `${response?.status} ${purpose}`)

test.each(['healthy', 'healthy-opaque-token'])(
  '%s: a revocation is proven by a call, by introspection and by a refresh',
  async (id) => {
    const inspection = await loggedIn(id)
    await inspection.lifecycle('introspection')
    expect(inspection.trace.facts.introspected?.value.active).toBe(true)
    await inspection.lifecycle('revocation')
    expect(sent(inspection, 'revocation')).toEqual([
      '200 Revokes the access token.',
      '401 Calls the server with the revoked token.',
      '200 Asks about the revoked token.',
      '200 Revokes the refresh token.',
      '400 Refreshes with the revoked refresh token.',
    ])
    expect(inspection.trace.facts.revoked?.value).toMatchObject({
      accessToken: { fate: 'refused' },
      introspection: { fate: 'refused' },
      refreshToken: { fate: 'refused' },
    })
  },
)

test('a refresh sends the resource, checks the new token, and compares it with the old one', async () => {
  const inspection = await loggedIn('healthy')
  await inspection.lifecycle('refresh')
  const refresh = inspection.trace.exchanges.find(({ step }) => step === 'refresh')
  const { facts, server } = inspection.trace
  expect(new URLSearchParams(refresh?.request.body ?? '').get('resource')).toBe(server)
  expect(facts.tokenSignature?.value.outcome).toBe('verified')
  expect(facts.refreshed?.value.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
    'resource same',
    'audience same',
    'scope same',
    'lifetime same',
    'refresh token same',
  ])
  expect(facts.refreshed?.value.at(-1)?.words).toContain('Rotated')
})

test('a refresh makes a revoked login good again, and forgets the proof of its death', async () => {
  const inspection = await loggedIn('healthy')
  await inspection.lifecycle('refresh')
  await inspection.lifecycle('revocation')
  expect(inspection.trace.facts.revoked).toBeDefined()
  await inspection.rerun('token')
  expect(inspection.trace.facts.revoked).toBeUndefined()
  expect(inspection.trace.steps.map(({ id }) => id)).not.toContain('revocation')
})

test('a lifecycle step that is run again forgets nothing of the login', async () => {
  const inspection = await loggedIn('healthy')
  await inspection.lifecycle('refresh')
  const first = inspection.trace.facts.accessToken?.value
  await inspection.rerun('refresh')
  expect(inspection.state).toBe('done')
  expect(inspection.trace.facts.accessToken?.value).not.toBe(first)
})

test('an expired token is tried only once it has expired, and the challenge is judged', async () => {
  const inspection = await loggedIn('healthy')
  await inspection.lifecycle('expired-token')
  const record = () => inspection.trace.steps.find(({ id }) => id === 'expired-token')
  expect(record()?.error?.code).toBe('not-expired')
  expect(sent(inspection, 'expired-token')).toEqual([])
  clock = 3_601_000
  await inspection.lifecycle('expired-token')
  expect(sent(inspection, 'expired-token')).toEqual([
    '401 Calls the server with the expired token.',
  ])
  expect(record()?.note).toBe('The server refuses it with 401 and a full challenge.')
  expect(inspection.trace.facts.expiredCall?.value.fate).toBe('refused')
})

test('an ID token is asked for with a nonce, and its signature and at_hash are checked', async () => {
  const inspection = await loggedIn('healthy', { scope: 'openid notes:read' })
  const { facts } = inspection.trace
  expect(new URL(facts.authorizationUrl?.value ?? '').searchParams.get('nonce')).toHaveLength(22)
  expect(facts.idToken?.value).toMatch(/^eyJ/)
  expect(facts.idTokenCheck?.value.signature.outcome).toBe('verified')
  expect(facts.idTokenCheck?.value.atHash).toHaveLength(22)
})

test('a conforming client asks for no nonce and opens no token', async () => {
  const inspection = await loggedIn('healthy', { scope: 'openid notes:read', mode: 'conforming' })
  const { facts, exchanges } = inspection.trace
  expect(facts.authorizationUrl?.value).not.toContain('nonce')
  expect(exchanges.some(({ request }) => request.url.endsWith('/jwks'))).toBe(false)
})
