import type { AccessColumn, AccessRow, AccessTable } from '@/lib/flow/identities/compare'
import { listKinds } from '@/lib/flow/identities/identity'
import {
  doorWords,
  kindWords,
  outcomeWords,
  saidWith,
  sightWords,
} from '@/lib/flow/identities/words'
import { line } from './escape/control'
import { wrap } from './wrap'

/** Who may do what, for a terminal: identities as columns, `*` where they differ, then what calls came to. */
export function accessText(table: AccessTable): string {
  if (table.columns.length === 0) return ''
  const groups = listKinds.flatMap((kind) => {
    const rows = table.rows.filter((row) => row.kind === kind)
    if (rows.length === 0) return []
    return [[`${kindWords[kind][1]}`], ...rows.map(rowOf)]
  })
  const head = [
    ['  ', ...table.columns.map(({ name }) => line(name))],
    ['  Access', ...table.columns.map((column) => line(doorWords(column)))],
  ]
  return [
    `Who may do what (* differs)\n${inColumns([...head, ...groups])}`,
    table.columns.filter(saysWhy).map(why).join('\n'),
    ...table.rows.map(callsOf),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function rowOf(row: AccessRow): string[] {
  const cells = row.cells.map(({ sight, attempt }) =>
    attempt ? `${sightWords[sight]}; ${outcomeWords(attempt.outcome)}` : sightWords[sight],
  )
  return [`${row.differs ? '*' : ' '} ${line(row.item.name)}`, ...cells]
}

function saysWhy({ door }: AccessColumn): boolean {
  return door !== null && saidWith(door) !== ''
}

function why({ name, door }: AccessColumn): string {
  return wrap(`${line(name)}: ${door ? line(saidWith(door)) : ''}`, '  ')
}

function callsOf(row: AccessRow): string {
  const tried = row.cells.filter(({ attempt }) => attempt !== null)
  if (tried.length === 0) return ''
  const lines = tried.map(({ identity, attempt }) => {
    if (!attempt) return ''
    const said = saidWith(attempt.outcome)
    const words = `${outcomeWords(attempt.outcome)}${said ? `: ${said}` : ''}`
    return wrap(line(`${identity}: ${words}`), '  ')
  })
  return [`${kindWords[row.kind][0]} ${line(row.item.name)}, tried with each`, ...lines].join('\n')
}

/** All but the last column padded; a long name takes no more than 40 characters of the others' room. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [i, text] of row.entries()) {
      widths[i] = Math.max(widths[i] ?? 0, Math.min(text.length, 40))
    }
  }
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
