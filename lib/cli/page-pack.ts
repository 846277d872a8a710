import { openSync, readSync } from 'node:fs'

interface Entry {
  at: number
  length: number
  /** Stored with Brotli. */
  br: boolean
  tag: string
}

export interface Packed {
  body: Buffer
  br: boolean
  /** A hash of the content. */
  tag: string
}

/** Opens the one file that holds the exported page; nothing that is not in its index can be named. */
export function openPack(file: string): {
  has(name: string): boolean
  read(name: string): Packed | null
} {
  const descriptor = openSync(file, 'r')
  const slice = (at: number, length: number) => {
    const buffer = Buffer.alloc(length)
    readSync(descriptor, buffer, 0, length, at)
    return buffer
  }
  const head = slice(0, 4).readUInt32LE()
  const index = new Map<string, Entry>(Object.entries(JSON.parse(slice(4, head).toString('utf8'))))
  return {
    has: (name) => index.has(name),
    read(name) {
      const entry = index.get(name)
      if (!entry) return null
      const { at, length, br, tag } = entry
      return { body: slice(4 + head + at, length), br, tag }
    },
  }
}
