import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { redactTrace } from '@/lib/report/redact-trace'
import { host } from '../__fixtures__/host'
import { createInspection } from '../create-inspection'
import { followSignIn } from '../follow-sign-in'
import type { Host, Inspection } from '../inspection'
import { defaultSettings, type Settings } from '../settings'
import { awaitedStates } from './awaiting'
import { compareAccess } from './compare'
import type { Identity } from './identity'
import { accessOf } from './walk'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const narrow: Identity = { name: 'reading', credential: { kind: 'scope', scope: 'notes:read' } }
const me: Identity = { name: 'me', credential: { kind: 'signed-in' } }
const write = { method: 'tools/call', name: 'write_note', arguments: {} } as const

async function loggedIn(
  id: string,
  settings: Partial<Settings> = {},
  own: Host = host,
): Promise<Inspection> {
  const url = practice.faults.find((fault) => fault.id === id)?.url ?? ''
  const scope = 'notes:read notes:write offline_access'
  const inspection = createInspection(url, defaultSettings({ scope, ...settings }), own)
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.state).toBe('done')
  return inspection
}

function writes({ trace }: Inspection) {
  const row = compareAccess(trace.facts).rows.find(({ item }) => item.name === 'write_note')
  return row?.cells.map(({ attempt }) =>
    attempt?.outcome.kind === 'refused' ? attempt.outcome.by : attempt?.outcome.kind,
  )
}

test('a refresh narrows the scope, and the login keeps the newest refresh token', async () => {
  const inspection = await loggedIn('healthy')
  const before = inspection.trace.facts
  await inspection.askAs([me, narrow])
  await inspection.callAs(['me', 'reading'], write)
  expect(writes(inspection)).toEqual(['allowed', 'insufficient-scope'])
  const { facts } = inspection.trace
  expect(accessOf(facts, 'reading')?.grantedScope).toBe('notes:read')
  expect(facts.accessToken?.value).toBe(before.accessToken?.value)
  expect(facts.refreshToken?.value).not.toBe(before.refreshToken?.value)
  await inspection.lifecycle('refresh')
  expect(inspection.trace.steps.find(({ id }) => id === 'refresh')?.state).toBe('done')
})

test('without a refresh token it is a second sign-in, which leaves the first one alone', async () => {
  const inspection = await loggedIn('refresh-not-issued')
  expect(inspection.trace.facts.refreshToken).toBeUndefined()
  const before = inspection.trace
  await inspection.askAs([me, narrow])
  await inspection.callAs(['me', 'reading'], write)
  expect(writes(inspection)).toEqual(['allowed', 'insufficient-scope'])
  const { identities: _, ...facts } = inspection.trace.facts
  expect(facts).toEqual(before.facts)
  expect(inspection.trace.exchanges.slice(0, before.exchanges.length)).toEqual(before.exchanges)
})

test('where the browser comes back later, its callback finds the identity by its state', async () => {
  let url = ''
  let send: Parameters<typeof followSignIn>[2] | null = null
  let first = true
  const inspection = await loggedIn(
    'refresh-not-issued',
    {},
    {
      ...host,
      signIn: async (at, redirectUri, sending) => {
        if (first) {
          first = false
          return followSignIn(at, redirectUri, sending)
        }
        url = at
        send = sending
        return null
      },
    },
  )
  await inspection.askAs([me, narrow])
  expect(inspection.trace.steps.find(({ id }) => id === 'access')?.state).toBe('waiting')
  expect(awaitedStates(inspection.trace.facts)).toEqual([new URL(url).searchParams.get('state')])
  expect(compareAccess(inspection.trace.facts).rows.filter(({ differs }) => differs)).toEqual([])
  const verifier = accessOf(inspection.trace.facts, 'reading')?.signIn?.codeVerifier?.value ?? '-'
  expect(JSON.stringify(redactTrace(inspection.trace))).not.toContain(verifier)
  if (!send) throw new Error('nobody was asked to sign in')
  const callback = await followSignIn(url, inspection.trace.settings.redirectUri, send)
  await inspection.receiveCallback(callback)
  expect(accessOf(inspection.trace.facts, 'reading')).toMatchObject({
    signIn: null,
    grantedScope: 'notes:read',
    door: { kind: 'allowed' },
  })
})

test('grants without a person ask for the other scope in the same way', async () => {
  const inspection = await loggedIn('healthy-client-credentials', {
    grant: 'client_credentials',
    clientId: 'practice-client',
    clientSecret: 'practice-secret',
    scope: 'notes:read notes:write',
  })
  await inspection.askAs([me, narrow])
  await inspection.callAs(['me', 'reading'], write)
  expect(writes(inspection)).toEqual(['allowed', 'insufficient-scope'])
})

test.each(['healthy-sse-transport', 'healthy-2026-07-28-only'])(
  'every transport and revision: %s',
  async (id) => {
    const inspection = await loggedIn(id)
    await inspection.askAs([me, { name: 'anonymous', credential: { kind: 'anonymous' } }])
    await inspection.callAs(['me', 'anonymous'], write)
    expect(writes(inspection)).toEqual(['allowed', 'http-401'])
  },
)

test('a scope that is refused says so where the identity stands', async () => {
  const inspection = await loggedIn('healthy')
  await inspection.askAs([{ name: 'odd', credential: { kind: 'scope', scope: 'notes:burn' } }])
  expect(accessOf(inspection.trace.facts, 'odd')?.door).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('invalid_scope'),
  })
})
