import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import type { Report } from '@/lib/report/report'
import { listen } from '../listen'
import { configDirectory, openStore, type SavedLogin } from '../store'
import { configHome, runCli } from '../testing'

let practice: Practice
const at = (fault: string) => `http://localhost:${practice.port}/${fault}/mcp`

beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const follow = ['--sign-in', 'follow', '--quiet']

/** Whether the practice server takes this token. */
async function accepts(server: string, token: string): Promise<boolean> {
  const response = await fetch(server, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
  })
  return response.status !== 401
}

function storeIn(config: string) {
  return openStore(configDirectory({ XDG_CONFIG_HOME: config }))
}

async function change(config: string, overrides: Partial<SavedLogin>): Promise<SavedLogin> {
  const store = storeIn(config)
  const [login] = store.all()
  if (!login) throw new Error('Nothing is saved.')
  await store.save({ ...login, ...overrides })
  return login
}

test('from a URL to a token that a call has proven, masked unless asked for', async () => {
  const config = configHome()
  const { code, out, err } = await runCli(
    ['login', at('healthy'), '--json', '--call', 'first', ...follow],
    { env: { XDG_CONFIG_HOME: config } },
  )
  const report: Report = JSON.parse(out)
  expect(code).toBe(0)
  expect(report).toMatchObject({ outcome: 'ok', token: { type: 'Bearer', refreshable: true } })
  expect(report.steps.find(({ id }) => id === 'verify')?.state).toBe('done')
  const [saved] = storeIn(config).all()
  for (const secret of [saved?.accessToken, saved?.refreshToken]) {
    expect(secret).toBeTruthy()
    expect(out).not.toContain(secret)
    expect(err).not.toContain(secret)
  }
})

test('--show-secrets shows them', async () => {
  const { out } = await runCli(['login', at('healthy'), '--json', '--show-secrets', ...follow])
  const { token }: Report = JSON.parse(out)
  expect(await accepts(at('healthy'), token?.accessToken ?? '')).toBe(true)
})

test('--print-token prints the token and nothing else', async () => {
  const { code, out } = await runCli(['login', at('healthy'), '--print-token', ...follow])
  expect(code).toBe(0)
  expect(out).toMatch(/^\S+\n$/)
  expect(await accepts(at('healthy'), out.trim())).toBe(true)
})

test('a valid saved token is used again, without another login', async () => {
  const env = { XDG_CONFIG_HOME: configHome() }
  const first = await runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  const again = await runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  expect(again.out).toBe(first.out)
  const fresh = await runCli(['login', at('healthy'), '--print-token', '--no-save', ...follow], {
    env,
  })
  expect(fresh.out).not.toBe(first.out)
})

test('an expired token is refreshed, and the rotated refresh token is kept', async () => {
  const config = configHome()
  const env = { XDG_CONFIG_HOME: config }
  const first = await runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  const before = await change(config, { expiresAt: '2020-01-01T00:00:00.000Z' })
  const again = await runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  expect(again.code).toBe(0)
  expect(again.out).not.toBe(first.out)
  const [after] = storeIn(config).all()
  expect(after?.refreshToken).not.toBe(before.refreshToken)
  expect(after?.client.clientId).toBe(before.client.clientId)
  expect(again.out.trim()).toBe(after?.accessToken)
})

test('a token that the server refuses is refreshed too', async () => {
  const config = configHome()
  const env = { XDG_CONFIG_HOME: config }
  await runCli(['login', at('healthy'), ...follow], { env })
  await change(config, { accessToken: 'no-longer-good', expiresAt: null })
  const { code, out } = await runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  expect(code).toBe(0)
  expect(await accepts(at('healthy'), out.trim())).toBe(true)
})

test('when the refresh fails too, a new login follows and leaves no trace of the failure', async () => {
  const config = configHome()
  const env = { XDG_CONFIG_HOME: config }
  await runCli(['login', at('healthy'), ...follow], { env })
  const before = await change(config, {
    accessToken: 'no-longer-good',
    refreshToken: 'no-longer-good-either',
    expiresAt: '2020-01-01T00:00:00.000Z',
  })
  const { code, out, err } = await runCli(['login', at('healthy'), '--json', ...follow], { env })
  expect(code).toBe(0)
  expect(err).toContain('signing in again')
  expect(JSON.parse(out).findings).toEqual([])
  const [after] = storeIn(config).all()
  expect(after?.client.clientId).toBe(before.client.clientId)
  expect(await accepts(at('healthy'), after?.accessToken ?? '')).toBe(true)
})

test('two refreshes at once do not burn the rotated refresh token', async () => {
  const config = configHome()
  const env = { XDG_CONFIG_HOME: config }
  await runCli(['login', at('healthy'), ...follow], { env })
  await change(config, { expiresAt: '2020-01-01T00:00:00.000Z' })
  const login = () => runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  const [one, two] = await Promise.all([login(), login()])
  expect([one.code, two.code]).toEqual([0, 0])
  expect(one.err + two.err).not.toContain('signing in again')
})

test('logout forgets the login and revokes its tokens', async () => {
  const config = configHome()
  const env = { XDG_CONFIG_HOME: config }
  const { out } = await runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  const { code, out: said } = await runCli(['logout', at('healthy'), '--json'], { env })
  expect(code).toBe(0)
  expect(JSON.parse(said)).toEqual([
    { server: at('healthy'), issuer: expect.any(String), revocation: 'revoked' },
  ])
  expect(storeIn(config).all()).toEqual([])
  expect(await accepts(at('healthy'), out.trim())).toBe(false)
  expect((await runCli(['logout', '--all'], { env })).err).toContain('no saved login')
})

test.skipIf(process.platform === 'win32')('a browser is opened and heard', async () => {
  const browser = join(mkdtempSync(join(tmpdir(), 'browser-')), 'browser')
  const script = 'fetch(process.argv.at(-1)).then((r) => r.text())'
  writeFileSync(browser, `#!/bin/sh\nexec "${process.execPath}" -e '${script}' -- "$1"\n`)
  chmodSync(browser, 0o755)
  const { code, out, err } = await runCli(['login', at('healthy'), '--json', '--quiet'], {
    env: { BROWSER: browser },
  })
  expect(code).toBe(0)
  expect(JSON.parse(out).token.type).toBe('Bearer')
  expect(err).toContain('Sign in at')
})

test('without a browser the URL and the way from another machine are told, and waiting ends', async () => {
  const { code, out, err } = await runCli(
    ['login', at('healthy'), '--json', '--quiet', '--sign-in-timeout', '50ms'],
    { env: { MCP_OAUTH_CALLBACK_PORT: '18087' } },
  )
  expect(code).toBe(1)
  expect(err).toMatch(/Sign in at\s+http:\/\/localhost:\d+\/healthy\/authorize\?/)
  expect(err).toContain('ssh -L 18087:localhost:18087')
  const { outcome, steps }: Report = JSON.parse(out)
  expect(outcome).toBe('blocked')
  expect(steps.find(({ state }) => state === 'failed')?.error?.message).toContain(
    'Nobody came back',
  )
})

test('a taken callback port is wrong usage', async () => {
  const taken = createServer()
  const port = await listen(taken, 0, '127.0.0.1')
  const { code, err } = await runCli(['login', at('healthy'), '--callback-port', String(port)])
  expect(code).toBe(2)
  expect(err).toContain(`Port ${port} is taken`)
  taken.close()
})

test('Ctrl-C while the browser is away ends with 130', async () => {
  const interrupt = new AbortController()
  setTimeout(() => interrupt.abort(), 400)
  const { code, out } = await runCli(['login', at('healthy'), '--json', '--quiet'], {
    signal: interrupt.signal,
  })
  expect({ code, out }).toEqual({ code: 130, out: '' })
})

test('--export prints the configuration alone, and adds it to the JSON', async () => {
  const { code, out } = await runCli(['login', at('healthy'), '--export', 'cursor', ...follow])
  expect(code).toBe(0)
  expect(Object.values(JSON.parse(out).mcpServers)).toMatchObject([{ url: at('healthy') }])
  const json = await runCli(['login', at('healthy'), '--export', 'cursor', '--json', ...follow])
  expect(JSON.parse(json.out)).toMatchObject({ outcome: 'ok', export: { client: 'cursor' } })
})

test('a secret comes from the environment or a file and stays out of sight', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret')
  writeFileSync(file, 'practice-secret\n')
  const server = at('healthy-preregistered-only')
  const ways: { flags: string[]; env: Record<string, string> }[] = [
    { flags: ['--client-secret-env', 'SECRET'], env: { SECRET: 'practice-secret' } },
    { flags: ['--client-secret-file', file], env: {} },
  ]
  for (const { flags, env } of ways) {
    const { code, out, err } = await runCli(
      ['login', server, '--client-id', 'practice-client', ...flags, '--json', ...follow],
      { env },
    )
    expect(code).toBe(0)
    expect(out + err).not.toContain('practice-secret')
  }
})

test('a given token replaces the login', async () => {
  const env = { XDG_CONFIG_HOME: configHome() }
  const { out } = await runCli(['login', at('healthy'), '--print-token', ...follow], { env })
  const given = await runCli(['login', at('healthy'), '--json', '--token-env', 'T', ...follow], {
    env: { T: out.trim() },
  })
  expect(given.code).toBe(0)
  expect(given.out).not.toContain(out.trim())
  expect(JSON.parse(given.out).steps.find(({ id }: { id: string }) => id === 'token').state).toBe(
    'skipped',
  )
})

test('an open server has nothing to log in to, which is no failure', async () => {
  const { code } = await runCli(['login', at('healthy-open'), '--json', ...follow])
  expect(code).toBe(0)
})

test('the report holds the hostile words of a refusal without obeying them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'))
  const file = join(folder, 'r.md')
  const { code, out } = await runCli([
    ...['login', at('authorize-denied'), ...follow],
    ...['--report', `markdown=${file}`],
  ])
  expect(code).toBe(1)
  expect(out).not.toContain('\u001b')
  expect(readFileSync(file, 'utf8')).toContain('authorize-denied')
})

test('--probe finds what only a deeper check can see, and says what it leaves behind', async () => {
  const server = at('use-bogus-token-accepted')
  const plain: Report = JSON.parse((await runCli(['login', server, '--json', ...follow])).out)
  expect(plain.findings.map(({ rule }) => rule)).not.toContain('use-bogus-token-accepted')
  const { out, err } = await runCli(['login', server, '--json', '--probe', '--sign-in', 'follow'])
  const deeper: Report = JSON.parse(out)
  expect(deeper.findings.map(({ rule }) => rule)).toContain('use-bogus-token-accepted')
  expect(err).toContain('leaves behind')
})
