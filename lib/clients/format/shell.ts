import type { ExportTarget } from '../client'
import type { PlannedSecret, PlannedServer } from '../plan'
import { placeholder } from './headers'

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
  return `"${parts.map((part) => expandedPart(part, /[\\"$`]/g)).join('')}"`
}

function expandedPart(part: string | Expansion, special: RegExp): string {
  if (typeof part === 'string') return part.replace(special, '\\$&')
  return 'variable' in part ? `$${part.variable}` : `$(${part.output})`
}

/** Words of one command over several lines; each inner list stays on its line. */
export function longCommand(lines: readonly (readonly string[])[]): string {
  return lines.map((words) => words.join(' ')).join(' \\\n  ')
}

/**
 * A JSON body on standard input in which the shell fills in the secrets. `build` writes it with
 * whatever `secret` returns in their places.
 */
export function expandedBody(
  build: (secret: (server: PlannedServer, part: PlannedSecret) => string) => unknown,
): string {
  const marked: { mark: string; expansion: string }[] = []
  const body = build((server, part) => {
    if (server.storage === 'inline') return part.token ?? placeholder(part)
    const mark = `\u0001${marked.length}\u0001`
    marked.push({ mark: JSON.stringify(mark).slice(1, -1), expansion: `$${part.variable}` })
    return mark
  })
  // The marks are escaped too, so they are looked for in their escaped form.
  const literal = JSON.stringify(body, null, 2).replace(/[\\$`]/g, '\\$&')
  const text = marked.reduce(
    (filled, { mark, expansion }) => filled.split(mark.replaceAll('\\', '\\\\')).join(expansion),
    literal,
  )
  return `<<JSON\n${text}\nJSON`
}
