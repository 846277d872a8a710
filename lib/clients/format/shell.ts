import type { ExportTarget } from '../client'

/** One literal word: bare where nothing in it is special, else in single quotes, for `sh` or PowerShell. */
export function word(text: string, os: ExportTarget['os'] = 'linux'): string {
  if (os === 'windows') {
    return /^[\w+=:./-]+$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`
  }
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** A command line of literal words. */
export function command(words: readonly string[], os: ExportTarget['os'] = 'linux'): string {
  return words.map((text) => word(text, os)).join(' ')
}

/** A part of a word that the shell fills in: a variable, or the output of a command. */
export type Expansion = { variable: string } | { output: string }

/** One word in double quotes in which only the given parts are expanded, by `sh`. */
export function expandedWord(parts: readonly (string | Expansion)[]): string {
  const inner = parts.map((part) => {
    if (typeof part === 'string') return part.replace(/[\\"$`]/g, '\\$&')
    return 'variable' in part ? `$${part.variable}` : `$(${part.output})`
  })
  return `"${inner.join('')}"`
}

/** Lines for standard input that the shell expands in the same way; `JSON` ends them. */
export function hereDocument(parts: readonly (string | Expansion)[]): string {
  const inner = parts.map((part) => {
    if (typeof part === 'string') return part.replace(/[\\$`]/g, '\\$&')
    return 'variable' in part ? `$${part.variable}` : `$(${part.output})`
  })
  return `<<JSON\n${inner.join('')}\nJSON`
}

/** Words of one command over several lines; each inner list stays on its line. */
export function longCommand(lines: readonly (readonly string[])[]): string {
  return lines.map((words) => words.join(' ')).join(' \\\n  ')
}
