import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root, run } from '../apart.mjs'
import { suiteProgram } from './suite.mjs'

const cli = process.env.INSPECTOR_CLI ?? join(root, 'dist/cli.js')

/** The suite's `authorization` mode against the practice authorization server. */
export async function runAuthorization(node) {
  const started = performance.now()
  const port = await freePort()
  const practice = spawn(process.execPath, [cli, 'practice', '--port', String(port), '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise((resolve) => practice.stdout.once('data', resolve))
    const outcome = await login(node, `http://localhost:${port}/healthy`)
    const id = 'authorization server (practice)'
    return { id, wire: null, ms: Math.round(performance.now() - started), ...outcome }
  } finally {
    practice.kill()
  }
}

async function login(node, issuer) {
  const port = await freePort()
  const clientId = await register(issuer, `http://127.0.0.1:${port}/callback`)
  let opened = false
  const { code, output } = await run(
    node,
    [
      ...[suiteProgram, 'authorization', '--url', issuer, '--client-id', clientId],
      ...['--resource', `${issuer}/mcp`, '-p', String(port)],
    ],
    {
      deadlineMs: 60_000,
      // It waits for a person; the practice server sends programs back at once.
      onOutput: (text) => {
        const url = /https?:\/\/\S+[?&]response_type=code\S*/.exec(text)?.[0]
        if (!url || opened) return
        opened = true
        fetch(url).catch(() => undefined)
      },
    },
  )
  const good = [...output.matchAll(/SUCCESS|✓/g)].length
  return { passed: code === 0, good, reasons: code === 0 ? [] : [output.trimEnd()] }
}

async function register(issuer, redirectUri) {
  const response = await fetch(new URL(`${issuer}/register`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      redirect_uris: [redirectUri],
      client_name: 'Conformance suite',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      application_type: 'native',
    }),
  })
  return (await response.json()).client_id
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
