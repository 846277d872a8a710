import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Outside node_modules: a `node` package in there would become the Node of every npm script. */
const cache = join(root, '.cache/conformance')
const suiteProgram = join(cache, 'node_modules/@modelcontextprotocol/conformance/dist/index.js')
const nodePackage = 'node@24.21.0'

/** Runs a program to its end or its deadline, and resolves with exit code and output. */
export function run(command, args, { deadlineMs = 120_000, onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, deadlineMs)
    const take = (chunk) => {
      output += chunk
      onOutput?.(output)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: error.message, late })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: late ? 124 : (code ?? 1), output, late })
    })
  })
}

/** Installs the locked suite, and a Node that is new enough for it, once. */
export async function ensureSuite() {
  mkdirSync(cache, { recursive: true })
  const files = ['package.json', 'package-lock.json']
  const same = files.every((file) => text(join(cache, file)) === text(join(here, file)))
  if (!same || !existsSync(suiteProgram)) {
    process.stderr.write('Installing the conformance suite (once)…\n')
    for (const file of files) cpSync(join(here, file), join(cache, file))
    await npm('ci')
  }
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  const folder = join(cache, 'node')
  const program = join(folder, 'node_modules/node/bin/node')
  if (!existsSync(program)) {
    process.stderr.write('Installing a newer Node for the conformance suite (once)…\n')
    mkdirSync(folder, { recursive: true })
    await npm('install', '--no-save', '--prefix', folder, nodePackage)
  }
  return program
}

async function npm(...args) {
  const options = { cwd: cache, deadlineMs: 300_000, shell: process.platform === 'win32' }
  // The suite wants Node 22, which is what runs it; npm on an older one only warns.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await run('npm', [...args, ...quiet], options)
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`)
}

function text(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

export { suiteProgram }
