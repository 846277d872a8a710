import { execFile } from 'node:child_process'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { withLock } from './lock'
import { configDirectory, openStore, type SavedLogin } from './store'

const folder = () => mkdtempSync(join(tmpdir(), 'logins-'))

function login(server: string, overrides: Partial<SavedLogin> = {}): SavedLogin {
  return {
    server,
    issuer: 'https://as.example',
    savedAt: '2026-11-20T10:00:00.000Z',
    client: {
      clientId: 'c',
      clientSecret: null,
      authMethod: 'none',
      via: 'dynamic',
      issuer: 'https://as.example',
    },
    redirectUri: 'http://localhost:8085/callback',
    accessToken: 'a',
    tokenType: 'Bearer',
    expiresAt: null,
    refreshToken: 'r',
    scope: null,
    revocationEndpoint: null,
    dpopKey: null,
    ...overrides,
  }
}

test('a login is found by server and issuer, and replaced by the next one', async () => {
  const store = openStore(folder())
  await store.save(login('https://one.example/mcp'))
  await store.save(login('https://two.example/mcp'))
  await store.save(login('https://one.example/mcp', { accessToken: 'b' }))
  expect(store.find('https://one.example/mcp', 'https://as.example')?.accessToken).toBe('b')
  expect(store.find('https://one.example/mcp', 'https://other.example')).toBeNull()
  expect(store.all()).toHaveLength(2)
})

test('removing returns what is gone', async () => {
  const store = openStore(folder())
  await store.save(login('https://one.example/mcp'))
  await store.save(login('https://two.example/mcp'))
  const removed = await store.remove(({ server }) => server.includes('one'))
  expect(removed.map(({ server }) => server)).toEqual(['https://one.example/mcp'])
  expect(store.all().map(({ server }) => server)).toEqual(['https://two.example/mcp'])
})

test.skipIf(process.platform === 'win32')('only its owner can read the file', async () => {
  const directory = join(folder(), 'deep', 'config')
  const store = openStore(directory)
  await store.save(login('https://one.example/mcp'))
  expect(statSync(store.path).mode & 0o777).toBe(0o600)
  expect(statSync(directory).mode & 0o777).toBe(0o700)
})

test('nothing but the file is left behind', async () => {
  const directory = folder()
  const store = openStore(directory)
  await store.save(login('https://one.example/mcp'))
  await store.whileRefreshing(login('https://one.example/mcp'), async () => undefined)
  expect(readdirSync(directory)).toEqual(['logins.json'])
})

test.each(['', '{', 'null', '[]', '{"logins": 3}', '{"logins": [null, {"server": "x"}]}'])(
  'a broken file (%j) counts as empty and can be written to',
  async (content) => {
    const store = openStore(folder())
    writeFileSync(store.path, content)
    expect(store.all()).toEqual([])
    await store.save(login('https://one.example/mcp'))
    expect(store.all()).toHaveLength(1)
  },
)

test('two processes that write at once lose nothing', async () => {
  const directory = folder()
  const script = join(directory, 'writer.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('store.ts', import.meta.url))],
    outfile: join(directory, 'store.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    tsconfigRaw: { compilerOptions: { paths: { '@/*': ['./*'] } } },
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) },
  })
  writeFileSync(
    script,
    `import { openStore } from './store.mjs'
     const [, , directory, name] = process.argv
     const template = ${JSON.stringify(login('x'))}
     for (let i = 0; i < 20; i++) await openStore(directory).save({ ...template, server: name + i })`,
  )
  const run = promisify(execFile)
  const config = join(directory, 'config')
  await Promise.all(['a', 'b', 'c'].map((name) => run(process.execPath, [script, config, name])))
  expect(openStore(config).all()).toHaveLength(60)
  expect(JSON.parse(readFileSync(join(config, 'logins.json'), 'utf8')).schema).toBe(1)
})

test('a lock is held by one at a time, and a dead one gives way', async () => {
  const path = join(folder(), 'x.lock')
  const order: string[] = []
  const first = withLock(path, async () => {
    order.push('first in')
    await new Promise((resolve) => setTimeout(resolve, 30))
    order.push('first out')
  })
  const second = withLock(path, () => order.push('second'))
  await Promise.all([first, second])
  expect(order).toEqual(['first in', 'first out', 'second'])

  writeFileSync(path, 'of a process that died')
  utimesSync(path, 0, 0)
  expect(await withLock(path, () => 'taken over')).toBe('taken over')
})

test('a living lock is waited for, but not for ever', async () => {
  const path = join(folder(), 'x.lock')
  writeFileSync(path, 'of a living process')
  await expect(withLock(path, () => undefined, { waitMs: 20 })).rejects.toThrow('holds')
  expect(readFileSync(path, 'utf8')).toBe('of a living process')
})

test.each([
  [{ XDG_CONFIG_HOME: '/x' }, 'linux', '/x/mcp-auth-inspector'],
  [{ HOME: '/home/u' }, 'linux', '/home/u/.config/mcp-auth-inspector'],
  [{ HOME: '/Users/u' }, 'darwin', '/Users/u/.config/mcp-auth-inspector'],
  [{ APPDATA: '/roaming', HOME: '/u' }, 'win32', '/roaming/mcp-auth-inspector'],
] as const)('%j on %s', (env, platform, expected) => {
  expect(configDirectory(env, platform)).toBe(expected)
})
