import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { budgets } from './budgets.mjs'
import { root } from './run.mjs'

/** What a browser downloads and runs before the page works: every script its HTML names. */
export function firstLoadScripts() {
  const page = join(root, 'dist/page')
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)]
    .map(([, attributes]) => attributes)
    // Polyfills that browsers with modules never fetch.
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .map((attributes) => attributes.match(/\bsrc="([^"?]+)/)?.[1])
  const preloads = [...html.matchAll(/<link\b([^>]*)>/g)]
    .map(([, attributes]) => attributes)
    .filter(
      (a) => /rel="modulepreload"/.test(a) || (/rel="preload"/.test(a) && /as="script"/.test(a)),
    )
    .map((attributes) => attributes.match(/\bhref="([^"?]+)/)?.[1])
  return [...new Set([...scripts, ...preloads])]
    .filter((path) => path && existsSync(join(page, path)))
    .map((path) => ({ path, bytes: gzipSync(readFileSync(join(page, path))).length }))
}

/** The figure of the budget and whether it is kept. */
export function pageSize() {
  const scripts = firstLoadScripts()
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  const limit = budgets.firstLoadBytes
  const ok = scripts.length > 0 && bytes <= limit
  return {
    ok,
    figure: `${(bytes / 1000).toFixed(1)} kB gzip of at most ${limit / 1000} kB in ${scripts.length} files`,
  }
}
