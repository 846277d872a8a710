import { parse } from 'smol-toml'
import { isObject, type JsonObject } from '@/lib/http/json'
import { isShallow } from '../format/shallow'
import type { IncomingServer } from './server'
import { serversInTree } from './tree'

/** Servers of a Codex configuration, or of a piece of one. */
export function readToml(text: string): IncomingServer[] {
  if (!isShallow(text) || !/^\s*(?:\[[^\]\n]+\]|[\w.-]+\s*=)/m.test(text)) return []
  try {
    return serversInTree(withSharedCallback(parse(text)))
  } catch {
    return []
  }
}

/** Codex keeps a callback for all servers beside them; a server's own comes first. */
function withSharedCallback(root: JsonObject): JsonObject {
  const { mcp_oauth_callback_port: callback_port, mcp_oauth_callback_url: callback_url } = root
  if ((callback_port ?? callback_url) === undefined || !isObject(root.mcp_servers)) return root
  const shared = { callback_port, callback_url }
  const servers = Object.entries(root.mcp_servers).map(([name, entry]) =>
    isObject(entry) && isObject(entry.oauth)
      ? [name, { ...entry, oauth: { ...shared, ...entry.oauth } }]
      : [name, entry],
  )
  return { ...root, mcp_servers: Object.fromEntries(servers) }
}
