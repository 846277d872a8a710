import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './ensure.mjs'
import { root } from './run.mjs'

const shared = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'lib/dev/build.mjs',
  'lib/dev/pack.mjs',
]
const page = ['next.config.mjs', 'postcss.config.mjs', 'app', 'components', 'lib', 'public']

/** What goes into each half of `dist`; a change anywhere in there makes that half stale. */
const sources = {
  page: { paths: [...shared, ...page], without: /^lib\/(relay|practice|cli|dev)$/ },
  cli: { paths: [...shared, 'lib', 'LICENSE', 'README.md'], without: /^lib\/dev$/ },
}

const results = { page: 'dist/page.pack', cli: 'dist/cli.js' }

/** A hash over the content of everything that `part` (`page` or `cli`) is built from. */
export function sourceStamp(part) {
  const hash = createHash('sha256')
  const { paths, without } = sources[part]
  // The page is built for one place; next.config.mjs reads the same.
  if (part === 'page') hash.update(process.env.INSPECTOR_BASE_PATH ?? '')
  for (const path of paths.flatMap((start) => files(start, without))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function files(path, without) {
  if (without.test(path) || /\.test\.tsx?$|__golden__$/.test(path)) return []
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  const names = readdirSync(join(root, path)).sort()
  return names.flatMap((name) => files(`${path}/${name}`, without))
}

/** The parts of `dist` that do not match their sources any more. */
export function staleParts() {
  const built = readJson('dist/stamp.json')
  return Object.keys(sources).filter(
    (part) => built?.[part] !== sourceStamp(part) || !existsSync(join(root, results[part])),
  )
}
