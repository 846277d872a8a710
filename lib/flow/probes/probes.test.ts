import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Header, header } from '@/lib/http/exchange'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { host } from '../__fixtures__/host'
import { createInspection } from '../create-inspection'
import type { Inspection } from '../inspection'
import { defaultSettings, type Settings } from '../settings'
import { probes } from './index'

let practice: Practice
const ids = probes.map(({ id }) => id)

beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})

afterAll(() => practice.close())

async function loggedIn(settings: Partial<Settings> = {}): Promise<Inspection> {
  const url = practice.faults.find(({ id }) => id === 'healthy')?.url ?? ''
  const inspection = createInspection(url, defaultSettings(settings), host)
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.state).toBe('done')
  return inspection
}

function sentBy(inspection: Inspection, id: string) {
  return inspection.trace.exchanges.filter(({ probe }) => probe === id)
}

test('every check has an id of its own and says what it sends', () => {
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, title, sends, leavesBehind } of probes) {
    expect(id).toMatch(/^[a-z-]+$/)
    expect(title).not.toBe('')
    expect(sends.length).toBeGreaterThan(20)
    expect(leavesBehind).not.toBe('')
  }
})

test('each check marks what it sends, and the login stays as it was', async () => {
  const inspection = await loggedIn()
  const before = inspection.trace.exchanges.length
  await inspection.probe(ids.filter((id) => id !== 'refresh-reuse'))
  const sent = inspection.trace.exchanges.slice(before)
  expect(sent.filter(({ probe }) => probe === undefined)).toEqual([])
  expect(sent.filter(({ failure }) => failure !== null)).toEqual([])
  expect(ids.filter((id) => sentBy(inspection, id).length === 0)).toEqual(['refresh-reuse'])
  expect(inspection.state).toBe('done')
  await inspection.callTool({ name: 'read_notes', arguments: {} })
  expect(inspection.trace.facts.session).toBeDefined()
})

test('nothing is sent that was not asked for, and nothing in the conforming mode', async () => {
  const inspection = await loggedIn()
  await inspection.probe(['origins'])
  expect(new Set(inspection.trace.exchanges.map(({ probe }) => probe))).toEqual(
    new Set([undefined, 'origins']),
  )
  const conforming = await loggedIn({ mode: 'conforming' })
  await conforming.probe(ids)
  expect(conforming.trace.exchanges.filter(({ probe }) => probe !== undefined)).toEqual([])
})

test('what was not learned is not asked about', async () => {
  const url = practice.faults.find(({ id }) => id === 'healthy')?.url ?? ''
  const inspection = createInspection(url, defaultSettings(), host)
  await inspection.inspect()
  await inspection.probe(['token-requests', 'authorize-bad-scope', 'refresh-reuse', 'origins'])
  expect(sentBy(inspection, 'authorize-bad-scope')).toEqual([])
  expect(sentBy(inspection, 'refresh-reuse')).toEqual([])
  expect(sentBy(inspection, 'origins')).toHaveLength(3)
  expect(sentBy(inspection, 'token-requests')).toHaveLength(1)
})

test('a forged host reaches no cache under the real address', async () => {
  const inspection = await loggedIn()
  await inspection.probe(['forwarded-host'])
  const [, metadata] = sentBy(inspection, 'forwarded-host')
  expect(new URL(metadata?.request.url ?? '').searchParams.get('inspector')).toMatch(
    /^[0-9a-f]{16}$/,
  )
})

test('a made-up person is claimed without the token, and not by whoever plays the proxy', async () => {
  const inspection = await loggedIn()
  await inspection.probe(['forwarded-user'])
  const [forged, others] = sentBy(inspection, 'forwarded-user').map(({ request }) => request)
  expect(header(forged?.headers ?? [], 'x-forwarded-user')).toMatch(/^made-up-[0-9a-f]{16}$/)
  expect(header(forged?.headers ?? [], 'authorization')).toBeNull()
  expect(header(others?.headers ?? [], 'remote-user')).toMatch(/^made-up-/)
  expect(sentBy(inspection, 'forwarded-user')).toHaveLength(2)
})

test('whoever plays the proxy is known by its headers, and asks with other spellings of the groups', async () => {
  const url = `${practice.url}healthy-proxy-forwarded/mcp`
  const headers: Header[] = [
    ['X-Practice-Proxy', 'practice-proxy'],
    ['X-Forwarded-User', 'ann'],
    ['X-Forwarded-Groups', 'reader, writer'],
  ]
  const inspection = createInspection(url, defaultSettings({ headers }), host)
  await inspection.inspect()
  await inspection.signIn()
  const { facts, exchanges } = inspection.trace
  expect(exchanges[0]?.request.headers.map(([name]) => name)).not.toContain('X-Forwarded-User')
  expect(facts.access?.value).toBe('refused')
  expect(facts.session?.value.tools).toHaveLength(4)
  await inspection.probe(['forwarded-user'])
  const groups = sentBy(inspection, 'forwarded-user').map(({ request }) =>
    header(request.headers, 'x-forwarded-groups'),
  )
  expect(groups).toEqual(['reader,writer', 'reader , writer, ,'])
})

test('other User-Agents take the place of our own', async () => {
  const inspection = await loggedIn()
  await inspection.probe(['user-agents'])
  for (const { request } of sentBy(inspection, 'user-agents')) {
    const agents = request.headers.filter(([name]) => name.toLowerCase() === 'user-agent')
    expect(agents).toHaveLength(1)
    expect(agents[0]?.[1]).not.toContain('mcp-auth-inspector')
  }
})

test('no credential of the login goes into a request that pretends to have none', async () => {
  const inspection = await loggedIn()
  const token = inspection.trace.facts.accessToken?.value ?? ''
  await inspection.probe(['bearer-variants', 'slash-spelling', 'origins', 'user-agents'])
  const sent = inspection.trace.exchanges.filter(({ probe }) => probe !== undefined)
  expect(JSON.stringify(sent.map(({ request }) => request))).not.toContain(token)
})

test('the login goes on with the tokens that the refresh check got', async () => {
  const inspection = await loggedIn()
  const before = inspection.trace.facts.refreshToken?.value
  await inspection.probe(['refresh-reuse'])
  expect(sentBy(inspection, 'refresh-reuse')).toHaveLength(2)
  expect(inspection.trace.facts.refreshToken?.value).not.toBe(before)
  await inspection.lifecycle('refresh')
  expect(inspection.trace.steps.find(({ id }) => id === 'refresh')?.state).toBe('done')
})
