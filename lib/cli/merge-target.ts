import { resolve } from 'node:path'
import { UsageError } from './exit'
import type { Values } from './parse'

/** The file that an export is to join. */
export interface MergeTarget {
  /** Absolute. */
  file: string
  /** The person asked for it to be written; else it is only printed. */
  write: boolean
}

/** What `--into` and `--write` ask for; null when the export stands alone. */
export function mergeTarget({ into, write, json }: Values): MergeTarget | null {
  if (into === undefined) {
    if (write) throw new UsageError('--write says what to do with the file of --into FILE.')
    return null
  }
  if (json) throw new UsageError('--into prints a configuration file: leave --json out.')
  return { file: resolve(into), write: write ?? false }
}
