import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { pack } from '@/lib/dev/pack.mjs'

/** A small page, packed as the real one is; built for a base path when one is given. */
export function packedPage(basePath = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-page-'))
  const head = `<head><script src="${basePath}/_next/static/a.js"></script></head>`
  const files = {
    'index.html': `<html>${head}<body><p>inspector</p></body></html>`,
    'callback.html': `<html>${head}<body><p>callback</p></body></html>`,
    '404.html': `<html>${head}<body><p>nothing here</p></body></html>`,
    '_next/static/a.js': 'export {}',
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const file = join(folder, 'page.pack')
  pack(folder, file)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return file
}
