import { parse } from 'smol-toml'
import { isShallow } from '../format/shallow'
import type { IncomingServer } from './server'
import { serversInTree } from './tree'

/** Servers of a Codex configuration, or of a piece of one. */
export function readToml(text: string): IncomingServer[] {
  if (!isShallow(text) || !/^\s*(?:\[[^\]\n]+\]|[\w.-]+\s*=)/m.test(text)) return []
  try {
    return serversInTree(parse(text))
  } catch {
    return []
  }
}
