import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from './listen'
import { newerVersion } from './newer-version'
import { runCli } from './testing'
import { version } from './version'

async function registry(listener: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`)
    listener(request, response)
  })
  const port = await listen(server, 0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { asked, env: { npm_config_registry: `http://127.0.0.1:${port}`, NO_UPDATE_NOTIFIER: '' } }
}

const answering = (answer: unknown) =>
  registry((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
  )

test('--version prints the version on stdout, and on stderr that there is a newer one', async () => {
  const { env, asked } = await answering({ version: '99.0.0' })
  const { code, out, err } = await runCli(['--version'], { env })
  expect({ code, out }).toEqual({ code: 0, out: `${version}\n` })
  expect(err).toContain('99.0.0')
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatch(/^GET \/mcp-auth-inspector\/latest /)
  expect(asked[0]).not.toContain(version)
})

test('nothing but --version asks', async () => {
  const { env, asked } = await answering({ version: '99.0.0' })
  for (const argv of [['--help'], ['rules'], ['clients'], ['check', 'http://127.0.0.1:1/mcp']]) {
    await runCli([...argv], { env })
  }
  await runCli(['--version'], { env: { ...env, NO_UPDATE_NOTIFIER: '1' } })
  await runCli(['--version'], { env: { ...env, CI: 'true' } })
  expect(asked).toEqual([])
})

test.each([
  ['1.2.3', '1.2.3', false],
  ['1.2.3', '1.2.4', true],
  ['1.2.3', '1.10.0', true],
  ['1.10.0', '1.9.9', false],
  ['2.0.0', '1.99.99', false],
  ['1.2.3', '2.0.0-beta.1', false],
  ['1.2.3', 'latest', false],
  ['1.2.3', '9.9.9\u001b[2J', false],
  ['1.2.3', { toString: 'x' }, false],
  ['1.2.3', undefined, false],
])('from %s, %j is newer: %s', async (current, offered, newer) => {
  const { env } = await answering({ version: offered })
  expect(await newerVersion(current, env)).toBe(newer ? offered : null)
})

test('offline, broken and slow registries are silent, the last one after a second', async () => {
  const broken = await registry((_request, response) => response.end('<html>'))
  const unknown = await registry((_request, response) => response.writeHead(404).end('{}'))
  const silent = await registry(() => {})
  for (const { env } of [broken, unknown, silent]) {
    expect(await newerVersion('1.0.0', env)).toBe(null)
  }
  for (const npm_config_registry of ['http://127.0.0.1:1/', 'nonsense', 'file:///etc/passwd']) {
    expect(await newerVersion('1.0.0', { npm_config_registry })).toBe(null)
  }
})
