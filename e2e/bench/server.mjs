// Starting the built command line, and looking at what it costs.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const cli =
  process.env.INSPECTOR_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Starts the inspector with its practice server; resolves when it answers. */
export async function startInspector({ program = cli, cwd, env, practice = true } = {}) {
  const port = await freePortPair()
  const args = ['--port', String(port), '--no-open', ...(practice ? [] : ['--no-practice'])]
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (text) => {
    complaints += text
  })
  await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('Inspector: ')) resolve(undefined)
    })
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${complaints}`)))
  })
  if (practice) await until(() => fetch(`http://localhost:${port + 1}/`).then(({ ok }) => ok))
  return {
    origin: `http://localhost:${port}`,
    practice: `http://localhost:${port + 1}`,
    pid: child.pid,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      }),
  }
}

/** Runs the command line to its end. */
export function runCli(args, { program = cli, cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

/** Resident memory of a process in bytes, now and at most so far; null where the system does not tell. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [now, highest] = ['VmRSS', 'VmHWM'].map(
      (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024,
    )
    return now > 0 && highest > 0 ? { now, highest } : null
  } catch {
    return null
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** A port whose neighbour is free too: the practice server takes it. */
async function freePortPair() {
  for (;;) {
    const port = await freePort()
    const free = await new Promise((resolve) => {
      const server = createServer().once('error', () => resolve(false))
      server.listen(port + 1, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (free) return port
  }
}

async function until(holds) {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('The practice server does not answer.')
}
