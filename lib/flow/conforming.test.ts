import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { diagnose } from '@/lib/rules/diagnose'
import { host } from './__fixtures__/host'
import { createInspection } from './create-inspection'
import type { Candidate } from './facts'
import { defaultSettings, type Settings } from './settings'
import type { Trace } from './trace'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

function url(id: string): string {
  const found = practice.faults.find((fault) => fault.id === id)
  if (!found) throw new Error(`no practice server ${id}`)
  return found.url
}

async function loggedIn(id: string, settings: Partial<Settings> = {}): Promise<Trace> {
  const inspection = createInspection(url(id), defaultSettings(settings), host)
  await inspection.inspect()
  if (inspection.state === 'waiting') await inspection.signIn()
  return inspection.trace
}

/** What was sent, as `METHOD path`, without queries and hosts. */
function sent(trace: Trace): string[] {
  return trace.exchanges.map(({ request }) => `${request.method} ${new URL(request.url).pathname}`)
}

test('conforming mode sends exactly what a conforming client sends', async () => {
  const trace = await loggedIn('healthy', { mode: 'conforming' })
  expect(trace.steps.filter(({ error }) => error)).toEqual([])
  expect(sent(trace)).toEqual([
    'POST /healthy/mcp',
    'GET /.well-known/oauth-protected-resource/healthy/mcp',
    'GET /.well-known/oauth-authorization-server/healthy',
    'POST /healthy/register',
    'GET /healthy/authorize',
    'POST /healthy/token',
    'POST /healthy/mcp',
    'POST /healthy/mcp',
  ])
})

test('conforming mode stops at a document that the specification forbids to use', async () => {
  const trace = await loggedIn('as-issuer-mismatch', { mode: 'conforming' })
  expect(trace.steps.at(-1)).toMatchObject({ id: 'server-metadata', state: 'failed' })
  expect(sent(trace).some((line) => line.includes('register'))).toBe(false)
})

test('inspecting mode lists every candidate with its outcome', async () => {
  const trace = await loggedIn('healthy')
  const outcomes = (candidates: Candidate[] | undefined) =>
    candidates?.map(({ kind, outcome }) => `${kind}: ${outcome}`)
  expect(outcomes(trace.facts.resourceCandidates?.value)).toEqual([
    'challenge: used',
    'root: refused',
    'append: not-tried',
  ])
  expect(outcomes(trace.facts.serverCandidates?.value)).toEqual([
    'oauth-inserted: used',
    'oidc-inserted: usable',
    'oidc-appended: usable',
    'append: not-tried',
    'root: not-tried',
  ])
})

test('inspecting mode goes on past a mismatch and keeps the objection', async () => {
  const trace = await loggedIn('as-issuer-mismatch')
  expect(trace.objections).toMatchObject([
    { step: 'server-metadata', code: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED', overruled: true },
  ])
  expect(trace.facts.session).toBeDefined()
})

test('every fact says where it came from', async () => {
  const trace = await loggedIn('healthy')
  const { facts } = trace
  expect(facts.resource?.from).toEqual({ exchange: expect.any(Number), at: '/resource' })
  expect(facts.client?.from).toEqual({ exchange: expect.any(Number), at: '/client_id' })
  expect(facts.accessToken?.from).toEqual({ exchange: expect.any(Number), at: '/access_token' })
  expect(facts.code?.from).toEqual({ exchange: expect.any(Number), at: 'callback:code' })
  for (const fact of Object.values(facts)) {
    if ('exchange' in fact.from) expect(trace.exchanges[fact.from.exchange]).toBeDefined()
  }
})

test('a token that was given skips the login and is proven all the same', async () => {
  const first = await loggedIn('healthy')
  const inspection = createInspection(
    url('healthy'),
    defaultSettings({ accessToken: first.facts.accessToken?.value ?? null }),
    host,
  )
  await inspection.inspect()
  expect(inspection.state).toBe('done')
  expect(inspection.trace.facts.session?.value.tools.length).toBeGreaterThan(0)
})

test('a tool that needs more scope leads through step-up back to the same call', async () => {
  const inspection = createInspection(url('healthy'), defaultSettings(), host)
  await inspection.inspect()
  await inspection.signIn()
  await inspection.callTool({ name: 'write_note', arguments: { text: 'x' } })
  expect(inspection.state).toBe('waiting')
  expect(inspection.trace.round).toBe(2)
  await inspection.signIn()
  expect(inspection.state).toBe('done')
  expect(inspection.trace.facts.toolResult).toBeDefined()
  expect(inspection.trace.facts.scope?.value?.split(' ')).toContain('notes:write')
  const registrations = inspection.trace.exchanges.filter((e) => e.step === 'registration')
  expect(registrations).toHaveLength(1)
  expect(diagnose(inspection.trace).findings).toEqual([])
})

test('cancelling leaves the step to be run again', async () => {
  const inspection = createInspection(url('healthy'), defaultSettings(), host)
  const running = inspection.inspect()
  inspection.cancel()
  await running
  expect(inspection.trace.steps.every(({ state }) => state !== 'running')).toBe(true)
  await inspection.inspect()
  expect(inspection.state).toBe('waiting')
})

test('an edited copy of a request is recorded apart from the login', async () => {
  const inspection = createInspection(url('healthy'), defaultSettings(), host)
  await inspection.inspect()
  const original = inspection.trace.exchanges[0]
  if (!original) throw new Error('nothing was sent')
  const edited = {
    ...original.request,
    headers: [...original.request.headers, ['X-Mine', '1'] as const],
  }
  await inspection.resend(0, edited)
  expect(inspection.trace.exchanges.at(-1)).toMatchObject({
    probe: 'edited',
    copyOf: 0,
    step: 'challenge',
  })
})

test('the signature of a JWT is checked against the published keys', async () => {
  const { facts } = await loggedIn('healthy')
  expect(facts.tokenSignature?.value).toMatchObject({ outcome: 'verified', reason: null })
  expect((await loggedIn('healthy-opaque-token')).facts.tokenSignature).toBeUndefined()
})

test('walking step by step ends where running does: what has nothing to do needs no press', async () => {
  const inspection = createInspection(url('healthy'), defaultSettings(), host)
  const presses: string[] = []
  while (inspection.state !== 'done' && presses.length < 12) {
    await inspection.next()
    presses.push(inspection.state)
  }
  expect(presses).toHaveLength(8)
  expect(inspection.state).toBe('done')
})
