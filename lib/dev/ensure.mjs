import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failed, progress, root, run } from './run.mjs'

const oldestNode = [20, 19]

/** Refuses a Node that the dependencies do not run on, in words instead of a syntax error. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new Failed(
    `Node ${oldestNode.join('.')} or later is needed; this is ${process.versions.node}.`,
  )
}

/** Installs the locked packages when they are absent or differ from the lockfile. */
export async function ensureInstalled() {
  if (isInstalled()) return
  progress('Installing packages (about half a minute, once)…')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await run('npm', ['ci', ...quiet])
  if (code === 0) return
  // npm of another major may read the lockfile more strictly; versions stay those that are locked.
  const second = await run('npm', ['install', '--no-save', ...quiet])
  if (second.code !== 0) throw new Failed('npm ci and npm install failed; see above.', output)
}

/** npm notes what it installed; versions tell more than file times, which a checkout resets. */
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')
  const wanted = readJson('package-lock.json')
  if (!installed || !wanted) return false
  return Object.entries(wanted.packages).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' ||
      optional ||
      devOptional ||
      peer ||
      installed.packages?.[path]?.version === version,
  )
}

/** A JSON file of the repository; null when it is absent or broken. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    return null
  }
}
