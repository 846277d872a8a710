import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const windows = process.platform === 'win32'
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs one program in the repository and resolves with its exit code and everything it printed.
 * One that hangs is ended with all it started, because a test that never ends tells nobody anything.
 */
export function run(command, args, { env = {}, cwd = root, limitMs = 1_200_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a batch file on Windows, which only a shell can start.
      shell: windows && command === 'npm',
      // A group of its own, which can be ended as a whole.
      detached: !windows,
    })
    const end = () => {
      try {
        process.kill(windows ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        // It ended by itself just now.
      }
    }
    const timer = setTimeout(() => {
      output += `\n${command} did not end within ${limitMs / 60_000} minutes.\n`
      end()
    }, limitMs)
    const interrupted = () => {
      end()
      process.exit(130)
    }
    for (const signal of signals) process.once(signal, interrupted)
    let output = ''
    const take = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    const done = (code, words = '') => {
      clearTimeout(timer)
      for (const signal of signals) process.off(signal, interrupted)
      resolve({ code, output: output + words })
    }
    child.on('error', (error) => done(127, `${error.message}\n`))
    child.on('close', (code) => done(code ?? 1))
  })
}

/** Runs an installed package's program with this very Node, whatever `node` on the PATH is. */
export function runInstalled(path, args, options) {
  return run(process.execPath, [`${root}node_modules/${path}`, ...args], options)
}

/** A line of progress; never on stdout, which belongs to results. */
export function progress(text) {
  process.stderr.write(`${text}\n`)
}

/** A step of building or testing that failed, with what the failed program said. */
export class Failed extends Error {
  constructor(message, output = '') {
    super(message)
    this.output = output.trimEnd()
  }
}

/** Runs a script's work; a failure is told in its own words, without a stack trace. */
export async function script(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    process.stderr.write(`${error.output}\n\n${error.message}\n`.trimStart())
    process.exitCode = 1
  }
}
