import type { Client, ExportFile } from './client'
import { mergeJson } from './merge/json'
import { byHand } from './merge/problem'
import { mergeToml } from './merge/toml'
import { mergeYaml } from './merge/yaml'

export type Merged = { text: string; changed: boolean } | MergeProblem

/** Why a file cannot be merged into, for a person. */
export interface MergeProblem {
  problem: string
  /** Where in the existing file, counted from 1; null when the whole file is meant. */
  line: number | null
  /** What the person can do. */
  next: string
}

/**
 * Puts the entries of an exported file into one that exists, keeping its comments, its order and
 * every setting that is not about the connection. An entry of the same name is brought up to date.
 */
export function mergeInto(
  existing: string,
  exported: ExportFile,
  client: Pick<Client, 'name'>,
): Merged {
  if (existing.trim() === '') return { text: exported.text, changed: true }
  try {
    return merge(existing, exported, client)
  } catch (error) {
    // The parsers throw on aliases that multiply, and on other files nobody wrote by hand.
    return byHand(error instanceof Error ? error.message : String(error))
  }
}

function merge(existing: string, exported: ExportFile, client: Pick<Client, 'name'>): Merged {
  switch (exported.language) {
    case 'json':
    case 'jsonc':
      return mergeJson(existing, exported)
    case 'yaml':
      return mergeYaml(existing, exported)
    case 'toml':
      return mergeToml(existing, exported)
    default:
      return byHand(`This part of the configuration of ${client.name} is no file to merge.`)
  }
}
