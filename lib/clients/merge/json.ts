import {
  applyEdits,
  type Edit,
  type JSONPath,
  modify,
  type ParseError,
  parse,
  printParseErrorCode,
} from 'jsonc-parser'
import { isObject } from '@/lib/http/json'
import type { ExportFile } from '../client'
import { depthOf } from '../format/shallow'
import type { Merged, MergeProblem } from '../merge'
import { entryChanges, isEqual, itemKey } from './entry'
import { brokenAt, byHand } from './problem'

const tolerant = { allowTrailingComma: true }

/** The indentation and line ends that a file already has. */
function layoutOf(text: string): { unit: string; eol: string } {
  return {
    unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  }
}

/** Why a text is no JSON object, comments and trailing commas allowed; null when it is one. */
export function jsonProblem(text: string): MergeProblem | null {
  if (depthOf(text) > 200) return byHand('The file is nested too deeply.')
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, tolerant)
  const [error] = errors
  if (error) {
    const line = text.slice(0, error.offset).trimEnd().split('\n').length
    return brokenAt(line, 'JSON', words[printParseErrorCode(error.error)] ?? 'something is wrong')
  }
  return isObject(value) ? null : byHand('The file does not hold a JSON object.')
}

/** The parser's codes as one would say them. */
const words: Readonly<Record<string, string>> = {
  InvalidSymbol: 'there is a word that JSON does not know',
  InvalidNumberFormat: 'there is a number that JSON does not know',
  PropertyNameExpected: 'a name in double quotes was expected',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing after a name',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'a comment is out of place',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'a \\u escape is not complete',
  InvalidEscapeCharacter: 'a backslash stands before a letter that it cannot escape',
  InvalidCharacter: 'a string holds a character that must be escaped',
}

/** A comment on the line of the member before, which belongs to that one; with its comma, if it has one. */
const besideIt = /^([ \t]*,)?[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[ \t]*[\r\n]))/

class Editor {
  text: string
  private readonly layout: { unit: string; eol: string }

  constructor(text: string) {
    this.text = text
    this.layout = layoutOf(text)
  }

  value(): unknown {
    return parse(this.text, [], tolerant)
  }

  /** The library's own formatting would lay out the neighbours anew, so what is new is laid out here. */
  set(path: JSONPath, value: unknown, isArrayInsertion = false): void {
    const edits = modify(this.text, path, value, { isArrayInsertion })
    const laidOut =
      value === undefined ? edits : edits.flatMap((edit) => this.laidOut(edit, path, value))
    this.text = applyEdits(this.text, laidOut)
  }

  private laidOut(edit: Edit, path: JSONPath, value: unknown): Edit[] {
    const { unit, eol } = this.layout
    const pad = eol + unit.repeat(path.length)
    const written = JSON.stringify(value, null, unit).replaceAll('\n', pad)
    if (edit.length > 0) return [{ ...edit, content: written }]
    const key = path.at(-1)
    const member = typeof key === 'string' ? `${JSON.stringify(key)}: ${written}` : written
    if (!edit.content.startsWith(',')) {
      return [{ ...edit, content: `${pad}${member}${eol}${unit.repeat(path.length - 1)}` }]
    }
    const remark = besideIt.exec(this.text.slice(edit.offset))
    if (!remark) return [{ ...edit, content: `,${pad}${member}` }]
    const [whole, comma = ''] = remark
    const after = { offset: edit.offset + whole.length, length: 0 }
    return [
      ...(comma ? [] : [{ ...edit, content: ',' }]),
      { ...after, content: `${pad}${member}${comma.trim()}` },
    ]
  }
}

function mergeMap(editor: Editor, root: string, entries: object, present: object): void {
  for (const [name, entry] of Object.entries(entries)) {
    const current = Object.hasOwn(present, name) ? Reflect.get(present, name) : undefined
    if (!isObject(current) || !isObject(entry)) {
      if (!isEqual(current, entry)) editor.set([root, name], entry)
      continue
    }
    for (const [member, value] of entryChanges(current, entry)) {
      editor.set([root, name, member], value)
    }
  }
}

function mergeList(editor: Editor, root: string, items: unknown[], present: unknown[]): void {
  let length = present.length
  for (const item of items) {
    const at = present.findIndex(
      (known) => itemKey(known) !== null && itemKey(known) === itemKey(item),
    )
    if (at < 0) editor.set([root, length++], item, true)
    else if (!isEqual(present[at], item)) editor.set([root, at], item)
  }
}

/** Merges into JSON with or without comments. */
export function mergeJson(existing: string, exported: ExportFile): Merged {
  const problem = jsonProblem(existing)
  if (problem !== null) return problem
  const editor = new Editor(existing)
  const root = editor.value()
  const wanted: unknown = parse(exported.text)
  if (!isObject(root) || !isObject(wanted)) return byHand('There is nothing to merge.')
  for (const [member, value] of Object.entries(wanted)) {
    const present = Object.hasOwn(root, member) ? root[member] : undefined
    if (present === undefined) editor.set([member], value)
    else if (isObject(value) && isObject(present)) mergeMap(editor, member, value, present)
    else if (Array.isArray(value) && Array.isArray(present))
      mergeList(editor, member, value, present)
    else if (exported.into?.includes(member)) {
      return byHand(`\`${member}\` of the file is not of the expected kind.`)
    }
  }
  return { text: editor.text, changed: editor.text !== existing }
}
