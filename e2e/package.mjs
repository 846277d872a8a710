// The package as people get it: packed, looked over by publint, installed offline into an empty folder,
// started there, logged in with, and asked for a configuration. Prints one line of JSON.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { budgets } from '../lib/dev/budgets.mjs'
import { run } from '../lib/dev/run.mjs'
import { memoryUnderLoad } from './bench/relay.mjs'
import { memoryOf, runCli, startInspector } from './bench/server.mjs'

const dist = process.env.INSPECTOR_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'inspector-package-'))
const load = 2000
const env = { XDG_CONFIG_HOME: join(folder, 'config'), APPDATA: join(folder, 'config') }

try {
  const messages = await complaints()
  const tarball = await packed()
  const installed = await install(tarball)
  const program = join(installed, 'cli.js')
  const { files, bytes } = weigh(installed)
  const licences = readFileSync(join(installed, 'THIRD-PARTY.LEGAL.txt'), 'utf8')
  for (const name of ['react', '@fontsource-variable/geist', 'jose', 'zod']) {
    assert.match(licences, new RegExp(`^${name} \\d`, 'm'), `the licence of ${name} is passed on`)
  }
  const memory = await use(program)
  const ok =
    messages.length === 0 &&
    bytes <= budgets.packageBytes &&
    (memory.afterLogin ?? 0) <= budgets.memoryBytes &&
    (memory.underLoad ?? 0) <= budgets.loadedMemoryBytes
  print({ ok, messages, files, bytes, packedBytes: statSync(tarball).size, memory })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function complaints() {
  const manifest = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'))
  const { messages } = await publint({ pkgDir: dist, strict: true, pack: 'npm' })
  return messages.map((message) => formatMessage(message, manifest) ?? message.code)
}

async function packed() {
  await npm(['pack', dist, '--pack-destination', folder])
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  assert.ok(tarball, 'npm pack wrote no tarball')
  return join(folder, tarball)
}

async function install(tarball) {
  const place = join(folder, 'empty')
  await npm(['install', '--prefix', place, '--offline', '--no-audit', '--no-fund', tarball])
  const packages = readdirSync(join(place, 'node_modules')).filter((name) => !name.startsWith('.'))
  assert.deepEqual(packages, ['mcp-auth-inspector'], 'nothing but the package itself is installed')
  const commands = readdirSync(join(place, 'node_modules/.bin'))
  assert.ok(commands.includes('mcp-auth-inspector'), 'the command is there')
  return join(place, 'node_modules/mcp-auth-inspector')
}

/** A login through the command line and requests through the page's relay; gives the server's memory. */
async function use(program) {
  const server = await startInspector({ program, cwd: folder, env })
  const target = `${server.practice}/healthy/mcp`
  try {
    const page = await fetch(`${server.origin}/`)
    assert.match(await page.text(), /<html/)
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/)

    const relayed = await fetch(`${server.origin}/api/relay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.origin },
      body: JSON.stringify({ method: 'GET', url: target, headers: [] }),
    })
    assert.equal((await relayed.json()).answer?.response?.status, 401)

    const options = { program, cwd: folder, env }
    const login = await runCli(['login', target, '--sign-in', 'follow', '--json'], options)
    assert.equal(login.code, 0, login.err)
    assert.equal(JSON.parse(login.out).outcome, 'ok')

    const exported = await runCli(['export', 'vscode', target], options)
    assert.equal(exported.code, 0, exported.err)
    assert.ok(exported.out.includes(target), 'the configuration names the server')
    const afterLogin = memoryOf(server.pid)?.now ?? null
    return { afterLogin, underLoad: await memoryUnderLoad(server, load) }
  } finally {
    await server.stop()
  }
}

function weigh(place) {
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return { files: files.length, bytes: files.reduce((sum, size) => sum + size, 0) }
}

async function npm(args) {
  const { code, output } = await run('npm', [...args, '--loglevel=error'])
  assert.equal(code, 0, output)
}

function print({ ok, messages, files, bytes, packedBytes, memory }) {
  const mb = (size) => `${(size / 1e6).toFixed(1)} MB`
  const figures = [
    `${mb(bytes)} of at most ${mb(budgets.packageBytes)} in ${files} files (${mb(packedBytes)} to download), no dependency`,
    memory.underLoad === null
      ? 'memory not measured here'
      : `${mb(memory.afterLogin)} of at most ${mb(budgets.memoryBytes)} of memory after a login, ${mb(memory.underLoad)} of at most ${mb(budgets.loadedMemoryBytes)} after ${load} relayed requests`,
    ...messages.map((message) => `publint: ${message}`),
  ]
  process.stdout.write(`${JSON.stringify({ ok, figure: figures.join('; ') })}\n`)
}
