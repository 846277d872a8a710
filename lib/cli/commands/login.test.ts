import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import type { Report } from '@/lib/report/report'
import { listen } from '../listen'
import { configDirectory, openStore } from '../store'
import { accepts, configHome, runCli } from '../testing'

let practice: Practice
const at = (fault: string) => `http://localhost:${practice.port}/${fault}/mcp`

beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const follow = ['--sign-in', 'follow', '--quiet']

function storeIn(config: string) {
  return openStore(configDirectory({ XDG_CONFIG_HOME: config }))
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
