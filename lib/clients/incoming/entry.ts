import { isObject, type JsonObject, stringAt, stringsAt } from '@/lib/http/json'
import { bridgedServer } from './mcp-remote'
import { oauthOf } from './oauth'
import { type IncomingServer, incomingServer } from './server'

const urlKeys = [
  ...['url', 'serverUrl', 'server_url', 'uri', 'httpUrl', 'endpointUrl', 'mcp_server_url'],
  'endpoint',
]

/** Whether an object names a server: by an address, or by the command of a bridge. */
export function isEntry(value: unknown): value is JsonObject {
  if (!isObject(value)) return false
  const address = urlKeys.some((key) => stringAt(value, key) !== null)
  return address || commandWords(value) !== null || isObject(value.transport)
}

function commandWords(entry: JsonObject): string[] | null {
  const command = stringAt(entry, 'command') ?? stringAt(entry, 'cmd')
  const list = stringsAt(entry, 'command') ?? []
  const words = [...(command ? [command] : list), ...(stringsAt(entry, 'args') ?? [])]
  return words.length > 0 ? words : null
}

function stringMap(value: unknown): Record<string, string> {
  if (!isObject(value)) return {}
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => {
    return typeof pair[1] === 'string'
  })
  return Object.fromEntries(pairs)
}

/** `headers` as a map, or as the registry's list of names with or without values. */
function headerPairs(value: unknown): [string, string][] {
  if (!Array.isArray(value)) return Object.entries(stringMap(value))
  return value.filter(isObject).flatMap((item): [string, string][] => {
    const name = stringAt(item, 'name')
    if (name === null) return []
    const variable = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
    return [[name, stringAt(item, 'value') ?? `\${${variable}}`]]
  })
}

function nested(entry: JsonObject, key: string): unknown {
  const inner = entry[key]
  return isObject(inner) ? inner.headers : undefined
}

/** Every header of an entry, under whatever member a client keeps it. */
function headersOf(entry: JsonObject): [string, string][] {
  const environment = Object.entries(stringMap(entry.env_http_headers))
  const bearerVariable = stringAt(entry, 'bearer_token_env_var')
  const bare =
    stringAt(entry, 'authorization_token') ??
    stringAt(entry, 'authorization') ??
    stringAt(entry, 'apiKey') ??
    stringAt(entry, 'access_token') ??
    (bearerVariable && `\${${bearerVariable}}`)
  return [
    ...headerPairs(entry.headers),
    ...headerPairs(entry.http_headers),
    ...headerPairs(nested(entry, 'requestOptions')),
    ...headerPairs(nested(entry, 'requestInit')),
    ...environment.map(([name, variable]): [string, string] => [name, `\${${variable}}`]),
    ...(bare ? [['Authorization', `Bearer ${bare}`] as [string, string]] : []),
  ]
}

/** One server of any client's file; null for local servers and for what is no server at all. */
export function serverFromEntry(name: string | null, value: unknown): IncomingServer | null {
  if (!isEntry(value)) return null
  const inner = isObject(value.transport) ? value.transport : {}
  const entry: JsonObject = { ...value, ...inner }
  const label = name ?? stringAt(entry, 'name') ?? stringAt(entry, 'server_label')
  const words = commandWords(entry)
  if (words) return bridgedServer(label, words, stringMap(entry.env ?? entry.envs))
  const url = urlKeys.map((key) => stringAt(entry, key)).find((found) => found !== null) ?? null
  const helper = stringAt(entry, 'headersHelper') ?? stringAt(entry, 'http_headers_helper')
  return incomingServer({
    name: label,
    url,
    transport:
      stringAt(entry, 'type') ?? stringAt(entry, 'transport') ?? stringAt(entry, 'transportType'),
    headers: headersOf(entry),
    oauth: oauthOf(entry),
    notes: helper ? ['Its headers come from a command, which was not run.'] : [],
  })
}
