import type { Header } from '@/lib/http/exchange'
import type { Place } from './places'
import { empty, type Reply } from './reply'
import { headerOf, type PracticeRequest } from './request'
import type { Tenant } from './tenant'

const requestHeaders = [
  'Authorization',
  'Content-Type',
  'Accept',
  'MCP-Protocol-Version',
  'Mcp-Session-Id',
  'Mcp-Method',
  'Mcp-Name',
  'Last-Event-ID',
  'DPoP',
]

/** What lets a web page of any origin read the answer; no cookies are in play, so `*` is safe. */
export function withCors(
  reply: Reply,
  place: Place,
  request: PracticeRequest,
  tenant: Tenant,
): Reply {
  if (!isReadable(place)) return reply
  const allowing: Header[] = [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', 'WWW-Authenticate, Mcp-Session-Id, DPoP-Nonce'],
  ]
  const changed = tenant.fault.cors?.(allowing, tenant, request) ?? allowing
  return { ...reply, headers: [...reply.headers, ...changed] }
}

export function preflight(
  place: Place,
  methods: readonly string[],
  request: PracticeRequest,
  tenant: Tenant,
): Reply {
  if (!isReadable(place)) return empty(405, [['Allow', methods.join(', ')]])
  const asked = headerOf(request, 'access-control-request-headers') ?? ''
  // Parameters that a tool mirrors into headers have names of their own.
  const mirrored = asked.split(/\s*,\s*/).filter((name) => /^mcp-param-[\w-]+$/i.test(name))
  const allowing: Header[] = [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Methods', [...methods, 'OPTIONS'].join(', ')],
    ['Access-Control-Allow-Headers', [...requestHeaders, ...mirrored].join(', ')],
    ['Access-Control-Max-Age', '600'],
  ]
  return empty(204, tenant.fault.cors?.(allowing, tenant, request) ?? allowing)
}

/** The authorization endpoint is for people to go to, never for scripts to read (RFC 9700 §2.6). */
function isReadable(place: Place): boolean {
  return place !== 'authorization' && place !== 'idp-authorization'
}
