// How long the built command line takes beyond Node itself: `check` on a port where nobody listens, and
// the page's first answer. The best of several runs counts, because the machine is not ours alone.
import { spawn } from 'node:child_process'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { budgets } from '../lib/dev/budgets.mjs'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const runs = 7

const node = await best(() => timed(['-e', '0'], (child) => once(child, 'exit')))
const check = await best(() =>
  timed([cli, 'check', 'http://127.0.0.1:1/mcp', '--quiet'], (child) => once(child, 'exit')),
)
const page = await best(async () => {
  const port = await freePort()
  return timed([cli, '--no-open', '--no-practice', '--port', String(port)], async (child) => {
    await once(child.stdout, 'data')
    await answered(port)
  })
})

const beyond = Math.max(check, page) - node
const limitMs = budgets.startMs * Math.max(1, node / budgets.nodeMs)
const times = { node: round(node), check: round(check), page: round(page) }
const figure = `check ${times.check} ms, page ${times.page} ms, node alone ${times.node} ms; ratio ${(check / node).toFixed(2)}`
process.stdout.write(`${JSON.stringify({ ok: beyond <= limitMs, figure, ...times })}\n`)

async function best(measure) {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) least = Math.min(least, await measure())
  return least
}

async function timed(args, until) {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.resume()
  await until(child)
  const ms = performance.now() - started
  child.kill()
  return ms
}

function once(emitter, event) {
  return new Promise((resolve) => emitter.once(event, resolve))
}

function answered(port) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port }, (message) => {
      message.resume()
      message.on('end', resolve)
    })
      .on('error', reject)
      .end()
  })
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function round(ms) {
  return Math.round(ms)
}
