// Programs that the project wants now and then, installed apart from it by lockfiles of their own.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
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

/** Where the packages of `folder`'s lockfile are: outside node_modules, because a `node` in there would run every npm script. */
export function placeOf(name) {
  return join(root, '.cache', name)
}

/** Installs what the lockfile in `folder` names into `.cache/<name>`, once. */
export async function installApart(name, folder) {
  const place = placeOf(name)
  mkdirSync(place, { recursive: true })
  const files = ['package.json', 'package-lock.json']
  const same = files.every((file) => text(join(place, file)) === text(join(folder, file)))
  if (same && existsSync(join(place, 'node_modules/.package-lock.json'))) return
  process.stderr.write(`Installing ${name} (once)…\n`)
  for (const file of files) cpSync(join(folder, file), join(place, file))
  await npm(place, 'ci')
}

/** This Node, or where it is older than 22 a newer one that is installed once. */
export async function newerNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  const folder = placeOf('node')
  const program = join(folder, 'node_modules/node/bin/node')
  if (!existsSync(program)) {
    process.stderr.write('Installing a newer Node (once)…\n')
    mkdirSync(folder, { recursive: true })
    await npm(folder, 'install', '--no-save', '--prefix', folder, nodePackage)
  }
  return program
}

async function npm(cwd, ...args) {
  const options = { cwd, deadlineMs: 300_000, shell: process.platform === 'win32' }
  // What is installed may want Node 22, which is what runs it; npm on an older one only warns.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await run('npm', [...args, ...quiet], options)
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`)
}

function text(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
