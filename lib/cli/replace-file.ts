import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The text of a file; null when there is none. Throws for a file that cannot be read. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * Replaces a file whole or not at all, behind the links that lead to it. It keeps its permissions,
 * except that one with a secret in it is for its owner alone.
 */
export function replaceFile(file: string, text: string, secret: boolean): void {
  const { path, mode } = present(file)
  mkdirSync(dirname(path), { recursive: true })
  const next = `${path}.${process.pid}.new`
  const permissions = secret ? 0o600 : mode
  try {
    writeFileSync(next, text, { mode: permissions, flag: 'wx' })
    // The process's mask may have taken something away.
    chmodSync(next, permissions)
    renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}

function present(file: string): { path: string; mode: number } {
  try {
    const path = realpathSync(file)
    return { path, mode: statSync(path).mode & 0o777 }
  } catch (error) {
    if (isMissing(error)) return { path: file, mode: 0o644 }
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
