import { extname } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { openPack, type Packed } from './page-pack'
import { contentSecurityPolicy, pageHeaders } from './page-policy'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** A file as it goes out. */
export interface PageFile {
  status: 200 | 404
  /** With Brotli where `headers` say so. */
  body: Buffer
  headers: Readonly<Record<string, string>>
}

/** The exported page as a lookup from URL path to file; `br` tells whether the caller reads Brotli. */
export function pageFiles(file: string): (pathname: string, br: boolean) => PageFile {
  const pack = openPack(file)
  const loaded = new Map<string, PageFile>()

  const load = (name: string, status: PageFile['status'], br: boolean) => {
    const key = `${name} ${br}`
    const known = loaded.get(key)
    if (known) return known
    const packed = pack.read(name)
    if (!packed) return plainNotFound
    const made = prepare(packed, name, status, br)
    loaded.set(key, made)
    return made
  }

  return (pathname, br) => {
    const name = candidates(pathname).find((candidate) => pack.has(candidate))
    return name && name !== '/404.html' ? load(name, 200, br) : load('/404.html', 404, br)
  }
}

const plainNotFound: PageFile = {
  status: 404,
  body: Buffer.from('Not found\n'),
  headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
}

/** `/callback` is `callback.html`; a trailing slash makes no difference. */
function candidates(pathname: string): string[] {
  const path = decoded(pathname)
  if (path === null) return []
  const bare = path.replace(/\/+$/, '')
  return bare === '' ? ['/index.html'] : [path, `${bare}.html`, `${bare}/index.html`]
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function prepare(packed: Packed, name: string, status: PageFile['status'], br: boolean): PageFile {
  const content = packed.br ? brotliDecompressSync(packed.body) : packed.body
  const isHtml = extname(name) === '.html'
  const headers: Record<string, string> = {
    ...pageHeaders,
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    'Cache-Control': name.startsWith('/_next/static/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ETag: `"${packed.tag}${br ? '-br' : ''}"`,
    Vary: 'Accept-Encoding',
    // Scripts have one as well: a worker goes by the policy of its own file.
    'Content-Security-Policy': contentSecurityPolicy(isHtml ? content.toString('utf8') : ''),
  }
  if (!packed.br || !br) return { status, body: content, headers }
  return { status, body: packed.body, headers: { ...headers, 'Content-Encoding': 'br' } }
}
