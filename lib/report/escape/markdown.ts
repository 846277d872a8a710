import { line, lines } from './control'

/** One line of text that Markdown shows as it is: no links, images, HTML, code spans or table cells of its own. */
export function md(text: string): string {
  return (
    line(text)
      .trim()
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_[\]|~$]/g, '\\$&')
      // Only at the start of a line do these make a heading, a list or a rule.
      .replace(/^([-+#=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
      // GitHub links bare addresses and mentions by itself.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/@/g, '&#64;')
  )
}

/** A code span that its content cannot end (CommonMark §6.1). */
export function code(text: string): string {
  const shown = line(text)
  const fence = '`'.repeat(longestRun(shown, 0) + 1)
  const padding = /^`|`$|^ .* $/.test(shown) || shown === '' ? ' ' : ''
  return `${fence}${padding}${shown}${padding}${fence}`
}

/** A code span within a table, where a bar would end the cell even between backticks. */
export function cell(text: string): string {
  return code(text).replaceAll('|', '\\|')
}

/** A code block that its content cannot end (CommonMark §4.5). */
export function block(text: string, language = ''): string {
  const shown = lines(text)
  const fence = '`'.repeat(longestRun(shown, 2) + 1)
  return `${fence}${language}\n${shown}\n${fence}`
}

function longestRun(text: string, atLeast: number): number {
  return Math.max(atLeast, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}
