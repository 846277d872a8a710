import type { Client, ExportFile } from './client'
import { mergeJson } from './merge/json'
import { mergeToml } from './merge/toml'
import { mergeYaml } from './merge/yaml'

export type Merged = { text: string; changed: boolean } | { problem: string }

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
    return { problem: error instanceof Error ? error.message : String(error) }
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
      return { problem: `This part of the configuration of ${client.name} is no file to merge.` }
  }
}
