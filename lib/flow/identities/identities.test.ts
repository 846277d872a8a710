import type { IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redactTrace } from '@/lib/report/redact-trace'
import { listen } from '../../../e2e/servers/listen'
import { host } from '../__fixtures__/host'
import { createInspection } from '../create-inspection'
import type { Inspection } from '../inspection'
import { defaultSettings, type Settings } from '../settings'
import { startRoleServer, tokens } from './__fixtures__/role-server'
import { compareAccess } from './compare'
import type { Identity } from './identity'

let server: Awaited<ReturnType<typeof startRoleServer>>

beforeAll(async () => {
  server = await startRoleServer()
})
afterAll(() => server.close())

const bearer = (accessToken: string) =>
  ({ kind: 'token', header: 'Authorization', prefix: 'Bearer ', accessToken }) as const
const anonymous: Identity = { name: 'anonymous', credential: { kind: 'anonymous' } }
const reader: Identity = { name: 'reader', credential: bearer(tokens.reader) }
const admin: Identity = { name: 'admin', credential: bearer(tokens.admin) }

function inspection(settings: Partial<Settings> = {}): Inspection {
  return createInspection(`${server.origin}/mcp`, defaultSettings(settings), host)
}

async function asked(identities: readonly Identity[], settings: Partial<Settings> = {}) {
  const made = inspection(settings)
  await made.askAs(identities)
  return made
}

function sights(made: Inspection) {
  const { rows } = compareAccess(made.trace.facts)
  return Object.fromEntries(
    rows.map(({ item, cells }) => [item.name, cells.map(({ sight }) => sight)]),
  )
}

test('what each sees stands side by side, page after page, and who stays outside says why', async () => {
  const made = await asked([anonymous, reader, admin])
  expect(sights(made)).toEqual({
    read_note: ['outside', 'listed', 'listed'],
    write_note: ['outside', 'hidden', 'listed'],
    delete_note: ['outside', 'hidden', 'listed'],
    'note://welcome': ['outside', 'listed', 'listed'],
    'note://{name}': ['outside', 'listed', 'listed'],
    summarise: ['outside', 'refused', 'listed'],
  })
  const { columns, rows } = compareAccess(made.trace.facts)
  expect(columns[0]?.door).toMatchObject({ kind: 'refused', by: 'http-401' })
  expect(columns.map(({ counts }) => counts.tools)).toEqual([null, 1, 3])
  expect(rows.filter(({ differs }) => differs).map(({ item }) => item.name)).toEqual([
    'write_note',
    'delete_note',
    'summarise',
  ])
})

test('every request is recorded as whose it is, is no part of the login, and sessions are ended', async () => {
  const made = await asked([anonymous, reader])
  const { exchanges, steps } = made.trace
  expect(new Set(exchanges.map(({ identity }) => identity))).toEqual(
    new Set(['anonymous', 'reader']),
  )
  expect(exchanges.every(({ step, probe }) => step === 'access' && probe === 'access')).toBe(true)
  expect(exchanges.map(({ purpose }) => purpose)).toContain('Lists the tools as reader.')
  expect(steps).toMatchObject([{ id: 'access', state: 'done' }])
  expect(server.open.size).toBe(0)
})

test('a call with each: allowed, refused by scope, refused by the tool, and by who is outside', async () => {
  const made = await asked([anonymous, reader, admin])
  const names = ['anonymous', 'reader', 'admin']
  const outcomes = async (name: string) => {
    await made.callAs(names, { method: 'tools/call', name, arguments: {} })
    const row = compareAccess(made.trace.facts).rows.find(({ item }) => item.name === name)
    return row?.cells.map(({ attempt }) => {
      const outcome = attempt?.outcome
      return outcome?.kind === 'refused' ? outcome.by : outcome?.kind
    })
  }
  expect(await outcomes('write_note')).toEqual(['http-401', 'insufficient-scope', 'allowed'])
  expect(await outcomes('delete_note')).toEqual(['http-401', 'allowed', 'allowed'])
  expect(await outcomes('read_note')).toEqual(['http-401', 'allowed', 'tool-error'])
  await made.callAs(names, { method: 'prompts/get', name: 'summarise', arguments: { long: true } })
  const prompt = compareAccess(made.trace.facts).rows.find(({ kind }) => kind === 'prompts')
  expect(prompt?.cells[2]?.attempt?.outcome).toMatchObject({
    by: 'json-rpc-error',
    code: -32601,
    message: expect.stringContaining('Method not found'),
  })
})

test('a key in a header of its own and what a proxy forwards are identities too', async () => {
  const made = await asked([
    { name: 'key', credential: { ...bearer(tokens.reader), header: 'X-API-Key', prefix: '' } },
    { name: 'proxy', credential: { kind: 'headers', headers: [['X-Forwarded-User', 'alice']] } },
  ])
  expect(sights(made).read_note).toEqual(['listed', 'listed'])
})

test('the person’s own credentials never travel with another identity', async () => {
  const made = await asked([anonymous, { name: 'me', credential: { kind: 'signed-in' } }], {
    headers: [
      ['X-Forwarded-User', 'alice'],
      ['Authorization', `Bearer ${tokens.admin}`],
      ['X-Tenant', 'acme'],
    ],
  })
  expect(sights(made).write_note).toEqual(['outside', 'listed'])
  const sent = made.trace.exchanges.filter(({ identity }) => identity === 'anonymous')
  const names = sent.flatMap(({ request }) => request.headers.map(([name]) => name.toLowerCase()))
  expect(names).toContain('x-tenant')
  expect(names).not.toContain('authorization')
  expect(names).not.toContain('x-forwarded-user')
})

test('without a login there is nobody signed in, and a server that is gone is a failure', async () => {
  const made = await asked([{ name: 'me', credential: { kind: 'signed-in' } }])
  expect(compareAccess(made.trace.facts).columns[0]?.door).toMatchObject({ kind: 'failed' })
  expect(made.trace.exchanges).toEqual([])
  const gone = createInspection('http://localhost:9/mcp', defaultSettings(), host)
  await gone.askAs([anonymous])
  expect(compareAccess(gone.trace.facts).columns[0]?.door).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('ECONNREFUSED'),
  })
})

test('a key stays behind where a redirect leads to another origin', async () => {
  const seen: IncomingHttpHeaders[] = []
  const elsewhere = await listen((request, response) => {
    seen.push(request.headers)
    response.writeHead(401).end()
  })
  const redirecting = await listen((_request, response) => {
    response.writeHead(307, { Location: `${elsewhere.origin}/mcp` }).end()
  })
  const made = createInspection(`${redirecting.origin}/mcp`, defaultSettings(), host)
  const credential = { ...bearer(tokens.reader), header: 'X-Team-Pass', prefix: '' }
  await made.askAs([{ name: 'key', credential }])
  expect(made.trace.exchanges[0]?.request.headers).toContainEqual(['x-team-pass', tokens.reader])
  expect(seen.length).toBeGreaterThan(0)
  expect(JSON.stringify(seen)).not.toContain(tokens.reader)
  await Promise.all([elsewhere.close(), redirecting.close()])
})

test('an identity that is dropped takes its token with it', async () => {
  const made = await asked([reader, admin])
  await made.dropIdentity('admin')
  expect(JSON.stringify(made.trace.facts)).not.toContain(tokens.admin)
  expect(compareAccess(made.trace.facts).columns.map(({ name }) => name)).toEqual(['reader'])
})

test('no token of an identity is in a trace that leaves', async () => {
  const made = await asked([
    reader,
    { name: 'key', credential: { ...bearer('short'), header: 'X-Team-Pass', prefix: '' } },
  ])
  await made.callAs(['reader'], { method: 'tools/call', name: 'read_note', arguments: {} })
  expect(JSON.stringify(made.trace)).toContain(tokens.reader)
  const leaving = JSON.stringify(redactTrace(made.trace))
  expect(leaving).not.toContain(tokens.reader)
  expect(leaving).not.toMatch(/"short"/)
  expect(leaving).toContain('read_note')
})
