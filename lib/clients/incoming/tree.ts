import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import { isEntry, serverFromEntry } from './entry'
import { clientOf, distinctServers, type IncomingServer, incomingServer } from './server'

/** The members under which the clients keep their servers. */
const roots = [
  'mcpServers',
  'servers',
  'context_servers',
  'mcp',
  'amp.mcpServers',
  'extensions',
  'mcp_servers',
  'tools',
  'integrations',
  'remotes',
  'nodes',
]

/** A map or a list of servers. */
function members(value: unknown): (IncomingServer | null)[] {
  if (Array.isArray(value)) {
    return value.map((item) => {
      // A workflow keeps a node's settings one level down.
      const inner = isObject(item) && isObject(item.parameters) ? item.parameters : {}
      return serverFromEntry(null, isObject(item) ? { ...item, ...inner } : item)
    })
  }
  if (!isObject(value)) return []
  return Object.entries(value).map(([name, entry]) => serverFromEntry(name, entry))
}

/** What the `mcp` command line keeps of its logins: by server URL. */
function savedLogins(root: JsonObject): (IncomingServer | null)[] {
  const clients = isObject(root.clients) ? root.clients : {}
  const tokens = isObject(root.tokens) ? root.tokens : {}
  return [...new Set([...Object.keys(clients), ...Object.keys(tokens)])].map((url) => {
    const client = isObject(clients[url]) ? clients[url] : null
    const token = stringAt(isObject(tokens[url]) ? tokens[url] : null, 'access_token')
    const clientId = stringAt(client, 'client_id')
    return incomingServer({
      url,
      headers: token ? [['Authorization', `Bearer ${token}`]] : [],
      oauth: clientId
        ? { ...clientOf(clientId), clientSecret: stringAt(client, 'client_secret') }
        : null,
    })
  })
}

function bundle(root: JsonObject): (IncomingServer | null)[] {
  const server = isObject(root.server) ? root.server : null
  return server ? [serverFromEntry(stringAt(root, 'name'), server.mcp_config)] : []
}

function fromRoots(root: JsonObject): (IncomingServer | null)[] {
  return roots.flatMap((key) => {
    if (!Object.hasOwn(root, key)) return []
    const value = root[key]
    // `mcp` of VS Code's and opencode's newer settings holds `servers` once more.
    const deeper = isObject(value) && key === 'mcp' ? members(value.servers) : []
    return [...deeper, ...members(value)]
  })
}

/** Every remote server in a parsed file of any client; empty when there is none. */
export function serversInTree(value: unknown): IncomingServer[] {
  if (Array.isArray(value)) return distinctServers(members(value))
  if (!isObject(value)) return []
  const projects = isObject(value.projects) ? Object.values(value.projects).filter(isObject) : []
  const named = distinctServers([
    ...fromRoots(value),
    ...projects.flatMap(fromRoots),
    ...savedLogins(value),
    ...bundle(value),
  ])
  if (named.length > 0) return named
  if (isEntry(value)) return distinctServers([serverFromEntry(null, value)])
  return distinctServers(members(value))
}
