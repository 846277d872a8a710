import { type ParseError, parse } from 'jsonc-parser'
import { depthOf } from '../format/shallow'
import type { IncomingServer } from './server'
import { serversInTree } from './tree'

const options = { allowTrailingComma: true }

/** Servers of JSON with or without comments, whole or cut out of its braces. */
export function readJson(text: string): IncomingServer[] {
  const cut = /^\s*"(?:[^"\\]|\\.)+"\s*:/.test(text)
  if (!cut && !/^\s*(?:[{[]|\/[/*])/.test(text)) return []
  // A configuration may be long (~/.claude.json), but not deep enough to exhaust the stack.
  if (depthOf(text) > 200) return []
  const errors: ParseError[] = []
  const value: unknown = parse(cut ? `{${text.replace(/,\s*$/, '')}}` : text, errors, options)
  return serversInTree(value)
}
