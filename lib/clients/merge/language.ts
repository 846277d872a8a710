import type { ExportFile } from '../client'

const languages = { json: 'JSON', jsonc: 'JSON', toml: 'TOML', yaml: 'YAML' } as const

export type MergeLanguage = (typeof languages)[keyof typeof languages]

/** What a client's file is written in, where entries of it can join a file that exists; null for all else. */
export function mergeLanguage({ language, into }: ExportFile): MergeLanguage | null {
  if (!into || !Object.hasOwn(languages, language)) return null
  return languages[language as keyof typeof languages]
}
