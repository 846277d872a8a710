import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, ensureNode, readJson } from './ensure.mjs'
import { notices } from './notices.mjs'
import { pack } from './pack.mjs'
import { Failed, progress, root, runInstalled, script } from './run.mjs'
import { sourceStamp, staleParts } from './stamp.mjs'

const dist = join(root, 'dist')
const builders = { page: buildPage, cli: buildCli }

/** Builds the named parts of `dist` (`page`, `cli`) and notes what they were built from. */
export async function build(parts) {
  mkdirSync(dist, { recursive: true })
  for (const part of parts) {
    const started = performance.now()
    // Taken before building: a file saved meanwhile makes the result stale, not fresh.
    const stamp = sourceStamp(part)
    await builders[part]()
    const stamps = { ...readJson('dist/stamp.json'), [part]: stamp }
    writeFileSync(join(dist, 'stamp.json'), `${JSON.stringify(stamps, null, 2)}\n`)
    progress(`Built ${part} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}

/** Builds only what does not match its sources. */
export async function ensureBuilt() {
  const parts = staleParts()
  if (parts.length === 0) return
  progress(`Building ${parts.join(' and ')} (what changed since the last time)…`)
  await build(parts)
}

async function buildPage() {
  const { code, output } = await runInstalled('next/dist/bin/next', ['build'], {
    env: { BUILD_TARGET: 'export' },
  })
  if (code !== 0) throw new Failed('next build failed; see above.', output)
  const page = join(dist, 'page')
  rmSync(page, { recursive: true, force: true })
  renameSync(join(root, 'out'), page)
  pack(page, join(dist, 'page.pack'))
}

async function buildCli() {
  rmSync(join(dist, 'chunks'), { recursive: true, force: true })
  const { metafile } = await bundle().catch((error) => {
    throw new Failed('The command line could not be bundled; see above.', error.message)
  })
  writeFileSync(join(dist, 'THIRD-PARTY.LEGAL.txt'), notices(Object.keys(metafile.inputs)))
  writePackage()
}

async function bundle() {
  const esbuild = await import('esbuild')
  return esbuild.build({
    entryPoints: { cli: join(root, 'lib/cli/cli.ts') },
    outdir: dist,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The module build of jsonc-parser and friends; their UMD one hides its requires from a bundler.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    define: { __VERSION__: JSON.stringify(readJson('package.json').version) },
    // CommonJS dependencies ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as inspectorRequire } from 'node:module'; const require = inspectorRequire(import.meta.url);",
    },
  })
}

/** What is published: no dependency, because everything is in the bundle. */
function writePackage() {
  const { name, version, description, license, type, engines } = readJson('package.json')
  const published = {
    name,
    version,
    description,
    license,
    type,
    engines,
    bin: { [name]: 'cli.js' },
    files: ['cli.js', '*.LEGAL.txt', 'chunks', 'page.pack'],
    publishConfig: { access: 'public', provenance: true },
  }
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  for (const file of ['LICENSE', 'README.md']) {
    cpSync(join(root, file), join(dist, file), { force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => {
    ensureNode()
    await ensureInstalled()
    await build(Object.keys(builders))
  })
}
