import type { Exchange } from '@/lib/http/exchange'
import { header } from '@/lib/http/exchange'
import type { View } from '../view'
import { listOf } from './cors'

/** Request headers that MCP clients send and browsers ask about, for the revision that is inspected. */
export function neededHeaders(view: View): string[] {
  const { stateless } = view.traits
  return [
    'Authorization',
    'Content-Type',
    'Accept',
    'MCP-Protocol-Version',
    ...(stateless ? ['Mcp-Method', 'Mcp-Name'] : []),
    'Mcp-Session-Id',
    'Last-Event-ID',
  ]
}

/** Accept is always allowed, and sessions are only resumed where they exist. */
const optional = new Set(['accept', 'mcp-session-id', 'last-event-id'])

/** What the preflight does not allow; `*` stands for everything but Authorization (Fetch, CORS-preflight fetch). */
export function missingHeaders(view: View, preflight: Exchange): string[] {
  const allowed = listOf(preflight, 'access-control-allow-headers')
  const asked = (header(preflight.request.headers, 'access-control-request-headers') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
  const echoed = allowed.length > 0 && allowed.every((name) => asked.includes(name))
  return neededHeaders(view).filter((name) => {
    const key = name.toLowerCase()
    if (allowed.includes(key) || (allowed.includes('*') && key !== 'authorization')) return false
    // A server that repeats the question would allow what it was not asked about as well.
    return asked.includes(key) || !(echoed || optional.has(key))
  })
}
