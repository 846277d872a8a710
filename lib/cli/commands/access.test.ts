import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRoleServer, tokens } from '@/lib/flow/identities/__fixtures__/role-server'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { configHome, runCli } from '../testing'

let server: Awaited<ReturnType<typeof startRoleServer>>
let practice: Practice
let url = ''
const env = { READER: tokens.reader, ADMIN: tokens.admin }

beforeAll(async () => {
  server = await startRoleServer()
  practice = await startPractice({ port: 0 })
  url = `${server.origin}/mcp`
})
afterAll(() => Promise.all([server.close(), practice.close()]))

const everybody = [
  ...['--as', 'anonymous', '--as', 'reader=env:READER', '--as', 'admin=env:ADMIN'],
  ...['--as', 'proxy=header:X-Forwarded-User: alice'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the command line fills the variable in
  ...['--as', 'key=header:X-API-Key: ${READER}'],
]

test('the table has a column for each, marks what differs and keeps tokens to itself', async () => {
  const { code, out, err } = await runCli(
    ['access', url, ...everybody, '--call', 'write_note', '--arguments', '{"text":"hi"}'],
    { env },
  )
  expect(code).toBe(0)
  expect(out).toMatch(/Access +Refused, 401 +Gets in +Gets in +Gets in +Gets in/)
  expect(out).toMatch(/^ {2}read_note +No access +Listed +Listed +Listed +Listed$/m)
  expect(out).toMatch(/^\* delete_note +No access +Not listed +Listed +Not listed +Not listed$/m)
  expect(out).toContain('reader: Refused, scope: asks for notes:write')
  expect(out).toContain('admin: Allowed')
  expect(err).toContain('access  reader sees 1 tool, 1 resource, 1 template.')
  for (const token of Object.values(tokens)) expect(out + err).not.toContain(token)
})

test('--json is the report with the table, redacted; a report file has no token in it either', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'access-')), 'trace.json')
  const { out } = await runCli(
    ['access', url, ...everybody, '--read', 'note://welcome', '--json', '--report', `json=${file}`],
    { env },
  )
  const { schema, access } = JSON.parse(out)
  expect(schema).toBe(1)
  expect(access.columns.map(({ name }: { name: string }) => name)).toEqual([
    'anonymous',
    'reader',
    'admin',
    'proxy',
    'key',
  ])
  const row = access.rows.find(({ kind }: { kind: string }) => kind === 'resources')
  expect(row.cells[1].attempt.result.contents[0].text).toBe('hello')
  for (const token of Object.values(tokens)) {
    expect(out + readFileSync(file, 'utf8')).not.toContain(token)
  }
})

test('signed-in logs in first, another scope is a narrower token, and the saved login stays good', async () => {
  const healthy = practice.faults.find(({ id }) => id === 'healthy')?.url ?? ''
  const home = { XDG_CONFIG_HOME: configHome() }
  const scope = ['--scope', 'notes:read notes:write offline_access']
  const run = () =>
    runCli(
      [
        ...['access', healthy, '--sign-in', 'follow', ...scope, '--call', 'write_note'],
        ...['--as', 'signed-in', '--as', 'narrow=scope:notes:read'],
      ],
      { env: home },
    )
  const first = await run()
  expect(first.out).toContain('signed-in: Allowed')
  expect(first.out).toContain('narrow: Refused, scope')
  const second = await run()
  expect(second.err).not.toContain('does not work any more')
  expect(second.out).toContain('narrow: Refused, scope')
})

test.each([
  ['a literal secret', ['--as', 'key=header:X-API-Key: abcdef'], 'A secret is never an argument'],
  ['an unset variable', ['--as', 'reader=env:NOBODY'], 'NOBODY is not set'],
  ['an unknown form', ['--as', 'reader'], '--as takes anonymous'],
  ['the same name twice', ['--as', 'a=env:READER', '--as', 'a=env:ADMIN'], 'twice'],
  ['two calls', ['--as', 'anonymous', '--call', 'a', '--read', 'b'], 'one of --call'],
  ['arguments that are no object', ['--call', 'a', '--arguments', '[1]'], 'a JSON object'],
  ['arguments without a call', ['--arguments', '{}'], 'belongs to'],
])('%s is wrong usage', async (_name, args, message) => {
  const { code, err } = await runCli(['access', url, ...args], { env })
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test('a token from a file, the first tool, and a server that is gone', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'access-')), 'token')
  writeFileSync(file, `${tokens.reader}\n`)
  const asReader = ['--as', `reader=file:${file}`]
  const { out } = await runCli(['access', url, ...asReader, '--call', 'first'])
  expect(out).toContain('Tool read_note, tried with each')
  const gone = await runCli(['access', 'http://localhost:9/mcp', ...asReader])
  expect(gone.code).toBe(3)
})

test('a login that comes to nothing is a problem, and the others are compared all the same', async () => {
  const denied = practice.faults.find(({ id }) => id === 'authorize-denied')?.url ?? ''
  const { code, out } = await runCli(['access', denied, '--sign-in', 'follow', '--no-save'])
  expect(code).toBe(1)
  expect(out).toMatch(/Access +Refused, 401 +Failed/)
  expect(out).toContain('signed-in: Nobody has signed in here yet.')
})

test('what the rules find between identities is told with the table', async () => {
  const asReader = ['--as', 'reader=env:READER']
  const { code, out } = await runCli(['access', url, ...asReader, '--call', 'delete_note'], { env })
  expect(code).toBe(0)
  expect(out).toContain('WARNING  tools-hidden-but-served')
  expect(out).toContain('delete_note is not in the list, and was served as reader')
  const fault = practice.faults.find(({ id }) => id === 'access-anonymous-sees-more')?.url ?? ''
  const practiceEnv = { READER: 'practice-token-reader' }
  const wider = await runCli(['access', fault, '--as', 'anonymous', ...asReader], {
    env: practiceEnv,
  })
  expect(wider.out).toContain('WARNING  access-anonymous-sees-more')
  expect(wider.out).toContain('reader does not see write_note, delete_note')
})
