import { stringify as tomlText } from 'smol-toml'
import { stringify as yamlText } from 'yaml'
import type { ExportFile, ExportTarget } from '../client'
import { json } from './json'

type Entries = Record<string, unknown>

/** A path below the home directory as that system's people write it. */
export function homePath(os: ExportTarget['os'], path: string): string {
  return os === 'windows' ? `%USERPROFILE%\\${path.replaceAll('/', '\\')}` : `~/${path}`
}

/** A JSON file with the entries under one member. */
export function jsonFile(
  path: string | null,
  root: string,
  entries: Entries,
  title: string,
  language: 'json' | 'jsonc' = 'json',
): ExportFile {
  return { path, language, text: json({ [root]: entries }), title, into: [root] }
}

/** A YAML file with its top-level members; `root` is the one that holds the entries. */
export function yamlFile(path: string, root: string, document: Entries, title: string): ExportFile {
  const text = yamlText(withoutUndefined(document), { lineWidth: 0 })
  return { path, language: 'yaml', text, title, into: [root] }
}

/** A TOML file with one table for each entry. */
export function tomlFile(path: string, root: string, entries: Entries, title: string): ExportFile {
  const text = `${tomlText(withoutUndefined({ [root]: entries })).trim()}\n`
  return { path, language: 'toml', text, title, into: [root] }
}

/** Commands, one on each line. */
export function shellFile(lines: readonly string[], title: string): ExportFile {
  return { path: null, language: 'shell', text: `${lines.join('\n')}\n`, title }
}

/** What to type into a form: one `Field: value` on each line; fields without a value are left out. */
export function formFile(
  forms: readonly (readonly (readonly [field: string, value: string | null])[])[],
  title: string,
): ExportFile {
  const text = forms
    .map((fields) =>
      fields
        .filter(([, value]) => value !== null)
        .map(([field, value]) => `${field}: ${value}`)
        .join('\n'),
    )
    .join('\n\n')
  return { path: null, language: 'text', text: `${text}\n`, title }
}

/** Members that are undefined do not exist in JSON; nor here. */
function withoutUndefined(value: Entries): Entries {
  return JSON.parse(JSON.stringify(value))
}
