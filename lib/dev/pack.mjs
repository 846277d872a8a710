import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const compressible = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.svg',
  '.txt',
  '.webmanifest',
])

/**
 * Puts a folder into one file: a thousand small ones take longer to install than to download.
 * Four bytes with the length of the index, the index as JSON, then the contents, equal ones once.
 */
export function pack(folder, file) {
  const index = {}
  const known = new Map()
  const contents = []
  let at = 0
  for (const path of filesIn(folder)) {
    const body = readFileSync(path)
    const br = compressible.has(extname(path)) && body.length > 200
    const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    const key = `${tag} ${br}`
    if (!known.has(key)) {
      const stored = br ? compress(body) : body
      known.set(key, { at, length: stored.length, br })
      contents.push(stored)
      at += stored.length
    }
    const name = `/${relative(folder, path).split(sep).join('/')}`
    index[name] = { ...known.get(key), tag }
  }
  const head = Buffer.from(JSON.stringify(index))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  writeFileSync(file, Buffer.concat([length, head, ...contents]))
}

function compress(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } })
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isRouterPayload(path))
    .sort()
}

/** What Next's router would fetch instead of a page: two thirds of the export, and never asked for by plain links. */
function isRouterPayload(path) {
  if (extname(path) !== '.txt') return false
  return basename(path).startsWith('__next.') || existsSync(path.replace(/\.txt$/, '.html'))
}
