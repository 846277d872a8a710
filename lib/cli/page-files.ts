import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
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
  body: Buffer
  headers: Readonly<Record<string, string>>
}

/**
 * The exported page as a lookup from URL path to file.
 * Only what was in the folder at the start can be named, so no path leads out of it.
 */
export function pageFiles(folder: string): (pathname: string) => PageFile {
  const known = new Map(
    filesIn(folder).map((path) => [`/${slashes(relative(folder, path))}`, path]),
  )
  const loaded = new Map<string, PageFile>()

  const load = (name: string, status: PageFile['status']) => {
    const path = known.get(name)
    if (!path) return plainNotFound
    const file = loaded.get(name) ?? read(path, name, status)
    loaded.set(name, file)
    return file
  }

  return (pathname) => {
    const name = candidates(pathname).find((candidate) => known.has(candidate))
    return name && name !== '/404.html' ? load(name, 200) : load('/404.html', 404)
  }
}

const plainNotFound: PageFile = {
  status: 404,
  body: Buffer.from('Not found\n'),
  headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function slashes(path: string): string {
  return path.split(sep).join('/')
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

function read(path: string, name: string, status: PageFile['status']): PageFile {
  const body = readFileSync(path)
  const type = types[extname(path)] ?? 'application/octet-stream'
  const headers: Record<string, string> = {
    ...pageHeaders,
    'Content-Type': type,
    'Cache-Control': name.startsWith('/_next/static/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  }
  if (extname(path) === '.html') {
    headers['Content-Security-Policy'] = contentSecurityPolicy(body.toString('utf8'))
  }
  return { status, body, headers }
}
