import { type AccessRow, type AccessTable, compareAccess } from '@/lib/flow/identities/compare'
import {
  doorWords,
  kindWords,
  outcomeWords,
  saidWith,
  sightWords,
} from '@/lib/flow/identities/words'
import { cell, md } from './escape/markdown'
import { markup } from './escape/markup'
import type { Report } from './report'

/** Who may do what, for Markdown; empty when nobody but the person who signed in was asked about. */
export function accessMarkdown({ trace }: Report): string {
  const table = compareAccess(trace.facts)
  if (table.columns.length === 0) return ''
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = ['', ...table.columns.map(({ name }) => cell(name))]
  return [
    '## Who may do what',
    [
      row(head),
      row(head.map(() => '---')),
      row(['Access', ...table.columns.map((column) => md(doorWords(column)))]),
      ...table.rows.map((one) => row([`${cell(one.item.name)}${mark(one)}`, ...words(one, md)])),
    ].join('\n'),
    ...said(table).map(([name, text]) => `- ${md(name)}: ${md(text)}`),
  ].join('\n\n')
}

/** The same for HTML. */
export function accessHtml({ trace }: Report): string {
  const table = compareAccess(trace.facts)
  if (table.columns.length === 0) return ''
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`
  const head = table.columns.map(({ name }) => `<th>${markup(name)}</th>`).join('')
  const rows = [
    row(['Access', ...table.columns.map((column) => markup(doorWords(column)))]),
    ...table.rows.map((one) =>
      row([`<code>${markup(one.item.name)}</code>${mark(one)}`, ...words(one, markup)]),
    ),
  ]
  const items = said(table).map(([name, text]) => `<li>${markup(name)}: ${markup(text)}</li>`)
  const why = items.length > 0 ? `\n<ul>${items.join('')}</ul>` : ''
  return `<h2>Who may do what</h2>\n<table><thead><tr><th></th>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>${why}`
}

function mark(row: AccessRow): string {
  return ` ${kindWords[row.kind][0].toLowerCase()}${row.differs ? ', differs' : ''}`
}

function words(row: AccessRow, safe: (text: string) => string): string[] {
  return row.cells.map(({ sight, attempt }) => {
    const called = attempt ? `; call: ${outcomeWords(attempt.outcome)}` : ''
    return safe(`${sightWords[sight]}${called}`)
  })
}

/** What the server said to those whom it refused. */
function said({ columns, rows }: AccessTable): [name: string, text: string][] {
  const doors = columns.map(({ name, door }): [string, string] => [
    name,
    door ? saidWith(door) : '',
  ])
  const calls = rows.flatMap(({ item, cells }) =>
    cells.map(({ identity, attempt }): [string, string] => [
      `${identity}, ${item.name}`,
      attempt ? saidWith(attempt.outcome) : '',
    ]),
  )
  return [...doors, ...calls].filter(([, text]) => text !== '')
}
