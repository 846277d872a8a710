import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { PageFile } from '../page-files'

type Lookup = (pathname: string, br: boolean) => PageFile

/** The page with a `meta` element in every document, by which it learns what only this server knows. */
export function withMeta(file: Lookup, name: string, content: string): Lookup {
  const made = new Map<string, PageFile>()
  const tag = `<head><meta name="${name}" content="${escaped(content)}">`
  return (pathname, br) => {
    const original = file(pathname, false)
    if (!original.headers['Content-Type']?.startsWith('text/html')) return file(pathname, br)
    const key = `${original.headers.ETag} ${br}`
    const document = made.get(key) ?? changed(original, tag, br)
    made.set(key, document)
    return document
  }
}

function changed({ status, body, headers }: PageFile, tag: string, br: boolean): PageFile {
  const html = Buffer.from(body.toString('utf8').replace('<head>', () => tag))
  const hash = createHash('sha256').update(html).digest('base64url').slice(0, 22)
  const ETag = `"${hash}${br ? '-br' : ''}"`
  if (!br) return { status, body: html, headers: { ...headers, ETag } }
  const compressed = brotliCompressSync(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  })
  return { status, body: compressed, headers: { ...headers, ETag, 'Content-Encoding': 'br' } }
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
