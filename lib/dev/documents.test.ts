import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { variables } from '@/lib/cli/hosted/variables'
import manifest from '../../package.json'

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const read = (path: string) => readFileSync(path, 'utf8')

test.each(documents)('every file that %s links to is there', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path)
  expect(links.filter((path) => !existsSync(join(dirname(document), path ?? '')))).toEqual([])
})

test('every test that SECURITY.md points at is there', () => {
  const named = read('SECURITY.md').match(/[\w./-]+\.(test|spec)\.tsx?/g) ?? []
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('docs/hosting.md has every environment variable, and no other', () => {
  const rows = [...read('docs/hosting.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(rows.toSorted()).toEqual(Object.keys(variables).toSorted())
})

test('docs/dependencies.md has every dependency, and no other', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| (`.*?`) \|/gm)]
  const named = rows.flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)])
  const declared = Object.keys(manifest.devDependencies)
  expect(named.map(([, name]) => name).toSorted()).toEqual(declared.toSorted())
})

test('the package depends on nothing, and every version is exact', () => {
  expect(manifest).not.toHaveProperty('dependencies')
  const loose = Object.entries(manifest.devDependencies).filter(([, v]) => !/^\d/.test(v))
  expect(loose).toEqual([])
})
