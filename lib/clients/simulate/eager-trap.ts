import { isObject, type JsonObject } from '@/lib/http/json'
import { parseBody } from './parse-body'
import { isOk } from './record'
import { resourcePlaces } from './resource-places'
import { fails, type Stop, type Walk } from './walk'

/** mcp-remote reads the raw document before its library does, trusts every type, and crashes on another one. */
export function eagerTrap(walk: Walk): Stop | null {
  const raw = firstDocument(walk)
  if (!raw) return null
  const { document, exchange } = raw
  const servers = document.authorization_servers
  const first = (Array.isArray(servers) || typeof servers === 'string') && servers[0]
  if (
    first !== undefined &&
    first !== false &&
    !(typeof first === 'string' && (first === '' || URL.canParse(first)))
  ) {
    return fails(
      'discover-resource',
      ['prm-authorization-servers-not-strings'],
      'TypeError: Invalid URL',
      exchange,
    )
  }
  const scopes = document.scopes_supported
  if (scopes === undefined || Array.isArray(scopes)) return null
  return fails(
    'discover-resource',
    ['prm-scopes-empty-or-missing', 'as-null-or-empty-members'],
    scopes === null
      ? "TypeError: Cannot read properties of null (reading 'length')"
      : 'TypeError: resourceScopes.join is not a function',
    exchange,
  )
}

function firstDocument(walk: Walk): { document: JsonObject; exchange: number } | null {
  const named = walk.namedMetadata && URL.canParse(walk.namedMetadata) ? [walk.namedMetadata] : []
  for (const url of [...named, ...resourcePlaces(walk.record.server, ['path', 'root'])]) {
    const answer = walk.record.get(url, 'all')
    if (!answer || !isOk(answer)) continue
    const { value } = parseBody(answer)
    if (isObject(value)) return { document: value, exchange: answer.exchange }
  }
  return null
}
