import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './ensure.mjs'
import { root } from './run.mjs'

/** What only the page is made with; everything else in it is in the command line too. */
const ofThePage = [
  'next',
  'react',
  'react-dom',
  'scheduler',
  'idb-keyval',
  '@fontsource-variable/geist',
  '@fontsource-variable/geist-mono',
]

/** The licences of everything that went into `dist`, as they want to be passed on; takes the paths that were bundled. */
export function notices(inputs) {
  const bundled = inputs.flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  )
  const folders = [...ofThePage.map((name) => `node_modules/${name}`), ...bundled]
  return [...new Set(folders)]
    .sort()
    .map(notice)
    .join(`\n${'-'.repeat(72)}\n\n`)
}

function notice(folder) {
  const { name, version, license } = readJson(`${folder}/package.json`)
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry))
  const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`
  return `${name} ${version}\n\n${text}\n`
}
