import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import type { Report } from '@/lib/report/report'
import { configDirectory, openStore, type SavedLogin } from '../store'
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

async function change(config: string, overrides: Partial<SavedLogin>): Promise<SavedLogin> {
  const store = storeIn(config)
  const [login] = store.all()
  if (!login) throw new Error('Nothing is saved.')
  await store.save({ ...login, ...overrides })
  return login
}

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

test('a login that is revoked is proven dead, and forgotten', async () => {
  const config = configHome()
  const env = { XDG_CONFIG_HOME: config }
  const actions = ['refresh', 'introspection', 'revocation'].flatMap((id) => ['--lifecycle', id])
  const args = ['login', at('healthy'), '--json', ...actions, ...follow]
  const { code, out } = await runCli(args, { env })
  const { token, steps }: Report = JSON.parse(out)
  expect(code).toBe(0)
  expect(token?.life.refreshed?.map(({ outcome }) => outcome)).toEqual(Array(5).fill('same'))
  expect(token?.life.introspected?.find(({ name }) => name === 'active')?.judgement).toBe('right')
  expect(token?.life.revoked?.accessToken?.fate).toBe('refused')
  expect(token?.life.revoked?.refreshToken?.fate).toBe('refused')
  expect(token?.claims.find(({ name }) => name === 'aud')).toMatchObject({
    value: at('healthy'),
    judgement: 'right',
  })
  expect(steps.map(({ id }) => id).slice(-3)).toEqual(['refresh', 'introspection', 'revocation'])
  expect(storeIn(config).all()).toEqual([])
})

test('a used refresh token is tried again, and what the server makes of it is told', async () => {
  const { code, err } = await runCli([
    'login',
    at('refresh-rotation-no-grace'),
    '--lifecycle',
    'refresh',
    '--lifecycle',
    'refresh-reuse',
    '--sign-in',
    'follow',
  ])
  expect(code).toBe(0)
  expect(err).toContain('refresh-reuse  The old refresh token is refused')
})

test('a saved token that has expired is tried before it is refreshed', async () => {
  const config = configHome()
  const env = { XDG_CONFIG_HOME: config }
  const server = at('healthy-opaque-token')
  await runCli(['login', server, ...follow], { env })
  await change(config, { accessToken: 'long-gone', expiresAt: '2020-01-01T00:00:00.000Z' })
  const { code, out } = await runCli(['login', server, '--json', ...follow], { env })
  const { token }: Report = JSON.parse(out)
  expect(code).toBe(0)
  expect(token?.life.expired).toMatchObject({
    fate: 'refused',
    words: 'The server refuses it with 401 and a full challenge.',
  })
})

test('--lifecycle takes only what there is, and not in the conforming mode', async () => {
  const bad = await runCli(['login', at('healthy'), '--lifecycle', 'refesh', ...follow])
  expect(bad.code).toBe(2)
  expect(bad.err).toContain('--lifecycle takes refresh,')
  const args = ['login', at('healthy'), '--lifecycle', 'refresh', '--mode', 'conforming', ...follow]
  expect((await runCli(args)).code).toBe(2)
})
