import { type Document, isMap, isScalar, isSeq, parse, parseDocument } from 'yaml'
import { isObject } from '@/lib/http/json'
import type { ExportFile } from '../client'
import { isShallow } from '../format/shallow'
import type { Merged } from '../merge'
import { entryChanges, itemKey } from './entry'
import { brokenAt, byHand } from './problem'

/** Whether the lists of a file are indented below their key; the first one decides. */
function indentsLists(text: string): boolean {
  const list = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- /m.exec(text)
  return !list || (list[2] ?? '').length > (list[1] ?? '').length
}

function update(document: Document, path: (string | number)[], entry: unknown): void {
  const current: unknown = document.getIn(path, true)
  const known: unknown = isMap(current) ? current.toJSON() : undefined
  if (!isObject(known) || !isObject(entry)) {
    document.setIn(path, document.createNode(entry))
    return
  }
  for (const [member, value] of entryChanges(known, entry)) {
    if (value === undefined) document.deleteIn([...path, member])
    else document.setIn([...path, member], document.createNode(value))
  }
}

function mergeMember(document: Document, member: string, value: unknown): string | null {
  const present: unknown = document.get(member, true)
  // An empty member (`mcpServers:` and nothing below) is simply filled.
  if (present === undefined || (isScalar(present) && present.value === null)) {
    document.set(member, document.createNode(value))
  } else if (isObject(value) && isMap(present)) {
    for (const [name, entry] of Object.entries(value)) update(document, [member, name], entry)
  } else if (Array.isArray(value) && isSeq(present)) {
    const known: unknown = present.toJSON()
    const keys = Array.isArray(known) ? known.map(itemKey) : []
    for (const item of value) {
      const at = keys.indexOf(itemKey(item))
      if (at < 0) document.addIn([member], document.createNode(item))
      else update(document, [member, at], item)
    }
  } else if (typeof value === 'object') {
    return `\`${member}\` of the file is not of the expected kind.`
  }
  return null
}

/** Merges into YAML; only lines of entries that change are laid out anew. */
export function mergeYaml(existing: string, exported: ExportFile): Merged {
  if (!isShallow(existing)) return byHand('The file is too long or nested too deeply.')
  const document = parseDocument(existing, { keepSourceTokens: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const [said = ''] = error.message.split('\n')
    const line = error.linePos?.[0].line ?? null
    return brokenAt(line, 'YAML', said.replace(/ at line \d+, column \d+:?$/, ''))
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return byHand('The file does not hold a YAML map.')
  }
  const before = JSON.stringify(document.toJSON())
  const wanted: unknown = parse(exported.text)
  if (!isObject(wanted)) return byHand('There is nothing to merge.')
  for (const [member, value] of Object.entries(wanted)) {
    const problem = mergeMember(document, member, value)
    if (problem !== null) return byHand(problem)
  }
  if (JSON.stringify(document.toJSON()) === before) return { text: existing, changed: false }
  const text = document.toString({ lineWidth: 0, indentSeq: indentsLists(existing) })
  return { text, changed: true }
}
