import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface LockOptions {
  /** A lock this old, in milliseconds, belongs to a process that died with it. */
  staleMs?: number
  /** How long to wait for a living holder. */
  waitMs?: number
}

/**
 * Runs `work` while no other process holds the lock of that name. The file is made with O_EXCL, which only one
 * of several processes can win; each writes its own mark, so that nobody removes a lock that is not its own.
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result> | Result,
  { staleMs = 10_000, waitMs = 30_000 }: LockOptions = {},
): Promise<Result> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const mark = randomUUID()
  const deadline = Date.now() + waitMs
  while (!take(path, mark)) {
    if (isStale(path, staleMs)) rmSync(path, { force: true })
    else if (Date.now() > deadline) throw new Error(`Another process holds ${path}.`)
    else await pause(10 + Math.random() * 20)
  }
  try {
    return await work()
  } finally {
    if (holder(path) === mark) rmSync(path, { force: true })
  }
}

function take(path: string, mark: string): boolean {
  try {
    writeFileSync(path, mark, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isStale(path: string, staleMs: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs > staleMs
}

function holder(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
