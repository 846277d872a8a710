import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { chromeHar } from '@/lib/report/__fixtures__/chrome.har'
import type { Report } from '@/lib/report/report'
import { listen } from '../listen'
import { runCli } from '../testing'

let practice: Practice
const at = (fault: string) => `http://localhost:${practice.port}/${fault}/mcp`
const unreachable = 'http://127.0.0.1:1/mcp'

beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

test.each([[], ['--show-secrets']])(
  'what is nested without end is printed %j',
  async (...flags) => {
    const { out } = await runCli(['check', at('hostile-nested-json'), '--json', ...flags])
    const report: Report = JSON.parse(out)
    expect(report.trace.facts.resourceMetadata).toBeDefined()
    expect(out).toContain('nested too deeply to be kept')
  },
)

test('a healthy server: one JSON object as the contract describes it, progress on stderr', async () => {
  const { code, out, err } = await runCli(['check', at('healthy'), '--json'])
  expect(code).toBe(0)
  expect(out.trimEnd().split('\n')).toHaveLength(1)
  const report: Report = JSON.parse(out)
  expect(report).toMatchObject({
    schema: 1,
    server: at('healthy'),
    revision: '2026-07-28',
    outcome: 'ok',
    token: null,
    trace: { schema: 1 },
  })
  expect(report.steps.slice(0, 4).map(({ id, state }) => [id, state])).toEqual([
    ['challenge', 'done'],
    ['resource-metadata', 'done'],
    ['server-metadata', 'done'],
    ['registration', 'waiting'],
  ])
  expect(report.clients.length).toBeGreaterThan(10)
  expect(err).toContain('resource-metadata')
})

test('a fault ends with 1 and is named as the root cause', async () => {
  const { code, out } = await runCli(['check', at('as-issuer-mismatch'), '--json', '--quiet'])
  const { outcome, findings }: Report = JSON.parse(out)
  expect(code).toBe(1)
  expect(outcome).not.toBe('ok')
  const root = findings.find(({ rootCause }) => rootCause)
  expect(root).toMatchObject({ rule: 'as-issuer-mismatch', severity: 'error', outcome: 'fail' })
  expect(typeof root?.fix).toBe('string')
  expect(root?.spec[0]).toEqual({
    label: expect.any(String),
    url: expect.stringMatching(/^https:/),
  })
})

test('text is for people, and quiet means quiet', async () => {
  const { out, err } = await runCli(['check', at('healthy'), '--quiet'])
  expect(out).toContain('Nothing found that stops a login.')
  expect(out).toContain('Next: mcp-auth-inspector login')
  expect(err).toBe('')
})

test('several servers: one line each in the order given, the worst decides', async () => {
  const servers = [
    at('healthy'),
    unreachable,
    at('healthy-jwt'),
    at('as-issuer-mismatch'),
    at('healthy'),
  ]
  const { code, out } = await runCli(['check', ...servers, '--json', '--quiet'])
  const lines = out.trimEnd().split('\n')
  expect(lines.map((text) => JSON.parse(text).server)).toEqual(servers)
  expect(code).toBe(1)
})

test('a server that cannot be reached ends with 3', async () => {
  const { code, out } = await runCli(['check', unreachable, '--json', '--quiet'])
  expect(code).toBe(3)
  expect(JSON.parse(out)).toMatchObject({ outcome: 'blocked' })
})

test('reports are written beside the result, one per server when there are several', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'))
  const flags = ['sarif', 'junit', 'html', 'har'].flatMap((format) => [
    '--report',
    `${format}=${join(folder, 'deep', `out.${format}`)}`,
  ])
  await runCli(['check', at('healthy'), '--quiet', ...flags])
  expect(JSON.parse(readFileSync(join(folder, 'deep', 'out.sarif'), 'utf8')).version).toBe('2.1.0')
  expect(readFileSync(join(folder, 'deep', 'out.html'), 'utf8')).toContain('<!doctype html>')

  const two = ['--report', `json=${join(folder, 'r.json')}`]
  await runCli(['check', at('healthy'), at('healthy-jwt'), '--quiet', ...two])
  const file = join(folder, `r-localhost-${practice.port}-healthy-jwt-mcp.json`)
  expect(JSON.parse(readFileSync(file, 'utf8')).server).toBe(at('healthy-jwt'))
})

test('nothing is left behind: no registration, no login, no token', async () => {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    const origin = `http://${request.headers.host}`
    const documents: Record<string, object> = {
      '/.well-known/oauth-protected-resource/mcp': {
        resource: `${origin}/mcp`,
        authorization_servers: [origin],
      },
      '/.well-known/oauth-authorization-server': {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        registration_endpoint: `${origin}/register`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
      },
    }
    const document = documents[request.url ?? '']
    response.statusCode = document ? 200 : 401
    response.setHeader('content-type', 'application/json')
    if (!document) response.setHeader('www-authenticate', 'Bearer')
    response.end(JSON.stringify(document ?? {}))
  })
  const port = await listen(server, 0, '127.0.0.1')
  await runCli(['check', `http://127.0.0.1:${port}/mcp`, '--quiet'])
  server.close()
  expect(seen.length).toBeGreaterThan(2)
  for (const line of seen) expect(line).toMatch(/^(POST \/mcp|(GET|OPTIONS) \S*)$/)
  expect(seen.join()).not.toMatch(/register|authorize|\/token/)
})

test('a recording is diagnosed without a request', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'har-')), 'login.har')
  writeFileSync(file, chromeHar)
  const { code, out } = await runCli(['check', '--from', file, '--json'])
  expect(JSON.parse(out)).toMatchObject({ server: 'https://mcp.example/mcp', schema: 1 })
  expect([0, 1]).toContain(code)
})

test('headers are filled in from the environment; an empty one counts as not given', async () => {
  const filled = await runCli(
    [
      'check',
      at('healthy'),
      '--json',
      '--header',
      `X-Team: ${'$'}{TEAM}`,
      '--header',
      `X-None: ${'$'}{NONE}`,
    ],
    { env: { TEAM: 'blue', NONE: '' } },
  )
  const { trace }: Report = JSON.parse(filled.out)
  const sent = trace.exchanges[0]?.request.headers ?? []
  expect(sent).toContainEqual(['X-Team', 'blue'])
  expect(sent.map(([name]) => name)).not.toContain('X-None')
  expect(filled.err).toContain('X-None is left out')
})

test('Ctrl-C ends with 130 at once', async () => {
  const hanging = createServer(() => undefined)
  const port = await listen(hanging, 0, '127.0.0.1')
  const interrupt = new AbortController()
  hanging.once('request', () => interrupt.abort())
  const { code } = await runCli(['check', `http://127.0.0.1:${port}/mcp`], {
    signal: interrupt.signal,
  })
  expect(code).toBe(130)
  hanging.close()
  hanging.closeAllConnections()
})

test('--probe of a check leaves nothing behind either', async () => {
  const { out, err } = await runCli(['check', at('healthy'), '--json', '--probe'])
  const { trace, findings }: Report = JSON.parse(out)
  expect(err).toContain('probe bearer-variants')
  expect(err).not.toContain('leaves behind')
  expect(trace.exchanges.some(({ probe }) => probe === 'bearer-variants')).toBe(true)
  expect(trace.exchanges.map(({ request }) => request.url).join()).not.toContain('/register')
  expect(findings).toEqual([])
})

test('the conforming mode has no deeper checks', async () => {
  const { code } = await runCli(['check', at('healthy'), '--probe', '--mode', 'conforming'])
  expect(code).toBe(2)
})

test('--register-as registers as these clients do, and tells what came of it', async () => {
  const server = at('dcr-application-type')
  const { code, out, err } = await runCli([
    'check',
    server,
    '--register-as',
    'cursor,codex',
    '--json',
  ])
  const report: Report = JSON.parse(out)
  const probes = report.trace.exchanges.flatMap(({ probe }) => probe ?? [])
  const registrations = probes.filter((probe) => probe.startsWith('register-as:'))
  expect(registrations).toEqual(['register-as:cursor', 'register-as:codex'])
  expect(err).toContain('register-as cursor  refused: 400 invalid_redirect_uri')
  expect(err).toContain('register-as codex  accepted (stays on the server)')
  const cursor = report.clients.find(({ id }) => id === 'cursor')
  expect(cursor).toMatchObject({ verdict: 'fails', registration: { outcome: 'refused' } })
  expect(code).toBe(1)
})

test('--register-as deletes again what it may', async () => {
  const server = at('healthy-registration-management')
  const { code, err } = await runCli(['check', server, '--register-as', 'cursor', '--json'])
  expect(err).toContain('register-as cursor  accepted (deleted again)')
  expect(code).toBe(0)
})

test.each([
  [['--register-as', 'nobody'], 'nobody'],
  [['--register-as', 'curl'], 'curl'],
  [['--register-as', 'cursor', '--mode', 'conforming'], 'conforming'],
])('%j is wrong usage, and nothing is sent', async (flags, words) => {
  const { code, err, out } = await runCli(['check', unreachable, ...flags])
  expect(code).toBe(2)
  expect(err).toContain(words)
  expect(out).toBe('')
})
