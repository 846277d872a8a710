import { parse } from 'yaml'
import { isShallow } from '../format/shallow'
import type { IncomingServer } from './server'
import { serversInTree } from './tree'

/** Servers of a YAML configuration (Continue, Goose, LibreChat), or of a piece of one. */
export function readYaml(text: string): IncomingServer[] {
  if (!isShallow(text) || !/^\s*(?:- )?["']?[\w.-]+["']?\s*:/m.test(text)) return []
  try {
    return serversInTree(parse(text, { logLevel: 'silent', maxAliasCount: 10 }))
  } catch {
    return []
  }
}
