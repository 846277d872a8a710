import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installApart, newerNode, placeOf } from '../apart.mjs'

const name = 'conformance'

export const suiteProgram = join(
  placeOf(name),
  'node_modules/@modelcontextprotocol/conformance/dist/index.js',
)

/** Installs the locked suite, and gives a Node that is new enough for it. */
export async function ensureSuite() {
  await installApart(name, fileURLToPath(new URL('.', import.meta.url)))
  return newerNode()
}
