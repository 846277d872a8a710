import { parse, stringify, TomlError } from 'smol-toml'
import { isObject, type JsonObject } from '@/lib/http/json'
import type { ExportFile } from '../client'
import { isShallow } from '../format/shallow'
import type { Merged, MergeProblem } from '../merge'
import { entryChanges, isEqual } from './entry'
import { brokenAt, byHand } from './problem'

type Parsed = { document: JsonObject } | MergeProblem

function parsed(text: string): Parsed {
  if (!isShallow(text)) return byHand('The file is too long or nested too deeply.')
  try {
    return { document: parse(text) }
  } catch (error) {
    const first = error instanceof Error ? error.message.split('\n')[0] : String(error)
    const line = error instanceof TomlError ? error.line : null
    return brokenAt(line, 'TOML', first?.replace(/^Invalid TOML document: /, '') ?? '')
  }
}

/** Why a text is no TOML; null when it is. */
export function tomlProblem(text: string): MergeProblem | null {
  const read = parsed(text)
  return 'problem' in read ? read : null
}

/** The keys of a table header, `[mcp_servers."a b".oauth]`; null for any other line. */
function headerKeys(line: string): string[] | null {
  const inner = /^\s*\[([^[\]]+(?:"[^"]*"|'[^']*')*[^[\]]*)\]\s*(?:#.*)?$/.exec(line)?.[1]
  if (!inner) return null
  return [...inner.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}

/** Lines from a table's header to the next header that is not below it; comments above that one stay. */
function tableLines(lines: readonly string[], path: readonly string[]): [number, number][] {
  const ranges: [number, number][] = []
  let start = -1
  const close = (end: number) => {
    let last = end
    while (last > start && /^\s*(#.*)?$/.test(lines[last - 1] ?? '')) last--
    if (start >= 0) ranges.push([start, last])
    start = -1
  }
  lines.forEach((line, index) => {
    const keys = headerKeys(line)
    if (!keys && !/^\s*\[\[/.test(line)) return
    const below = keys !== null && path.every((key, at) => keys[at] === key)
    if (!below) close(index)
    else if (start < 0) start = index
  })
  close(lines.length)
  return ranges
}

/** Replaces one table, or appends it; every other line stays as it is. */
function withTable(text: string, path: readonly string[], table: JsonObject): string {
  const nested = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), table)
  const written = stringify(nested as JsonObject).trim()
  const lines = text.split('\n')
  const [first, ...others] = tableLines(lines, path)
  if (!first) return `${text.trimEnd()}\n\n${written}\n`
  for (const [start, end] of others.reverse()) lines.splice(start, end - start)
  lines.splice(first[0], first[1] - first[0], ...written.split('\n'))
  return lines.join('\n')
}

/** Merges into TOML line by line, since no parser keeps its comments; the result is read again as a check. */
export function mergeToml(existing: string, exported: ExportFile): Merged {
  const before = parsed(existing)
  if ('problem' in before) return before
  const wanted = parse(exported.text)
  let text = existing.replaceAll('\r\n', '\n')
  const expected: JsonObject = structuredClone(before.document)
  for (const [root, tables] of Object.entries(wanted)) {
    if (!isObject(tables)) continue
    const present = isObject(expected[root]) ? expected[root] : {}
    for (const [name, table] of Object.entries(tables)) {
      if (!isObject(table)) continue
      const current = Object.hasOwn(present, name) ? present[name] : undefined
      const changes = entryChanges(isObject(current) ? current : {}, table)
      if (isObject(current) && changes.length === 0) continue
      const next: JsonObject = { ...(isObject(current) ? current : {}) }
      for (const [member, value] of changes) {
        if (value === undefined) delete next[member]
        else next[member] = value
      }
      present[name] = next
      text = withTable(text, [root, name], next)
    }
    expected[root] = present
  }
  const after = parsed(text)
  if (
    'problem' in after ||
    !isEqual(JSON.parse(JSON.stringify(after.document)), JSON.parse(JSON.stringify(expected)))
  ) {
    return byHand('The file writes these tables in a form that cannot be edited in place.')
  }
  const lines = existing.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return { text: lines, changed: lines !== existing }
}
