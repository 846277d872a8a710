import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, ensureNode } from './ensure.mjs'
import { root, script } from './run.mjs'

await script(async () => {
  ensureNode()
  await ensureInstalled()
  await ensureBuilt()

  // In this process: one Node less to start, and signals arrive where they are handled.
  const cli = join(root, 'dist/cli.js')
  process.argv = [process.execPath, cli, ...process.argv.slice(2)]
  await import(pathToFileURL(cli).href)
})
