import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** The engine as the benches import it: the same bundling as the published command line's. */
export async function engine() {
  const path = (name) => fileURLToPath(new URL(name, import.meta.url))
  const outfile = path('../../.cache/bench/engine.mjs')
  await build({
    entryPoints: [path('engine.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  return import(pathToFileURL(outfile).href)
}
