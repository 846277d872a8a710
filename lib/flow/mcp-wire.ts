import { parseEventStream } from '@/lib/http/event-stream'
import type { Exchange, Header } from '@/lib/http/exchange'
import { mediaType } from '@/lib/http/exchange'
import { isObject, type JsonObject, parseJson, parseObject } from '@/lib/http/json'
import { newestRevision, type Revision, traits } from '@/lib/spec/revisions'
import type { Outgoing } from './step'

export const clientInfo = { name: 'mcp-auth-inspector', version: '0.1.0' }

/** The revision that `initialize` offers: the newest with that handshake when the stateless one is inspected. */
export function handshakeRevision(revision: Revision): Revision {
  return traits[revision].stateless ? '2025-11-25' : revision
}

/** One JSON-RPC request of the stateless wire, self-contained in headers and `_meta`. */
export function statelessRequest(
  server: string,
  method: string,
  headers: readonly Header[],
  params: JsonObject = {},
): Omit<Outgoing, 'purpose'> {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': newestRevision,
    'io.modelcontextprotocol/clientInfo': clientInfo,
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  const name = typeof params.name === 'string' ? params.name : null
  return {
    method: 'POST',
    url: server,
    headers: [
      ...mcpHeaders,
      ['MCP-Protocol-Version', newestRevision],
      ['Mcp-Method', method],
      ...(name ? [['Mcp-Name', name] as const] : []),
      ...headers,
    ],
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } }),
  }
}

export function initializeRequest(
  server: string,
  revision: Revision,
  headers: readonly Header[],
): Omit<Outgoing, 'purpose'> {
  const params = {
    protocolVersion: handshakeRevision(revision),
    capabilities: {},
    clientInfo,
  }
  return {
    method: 'POST',
    url: server,
    headers: [...mcpHeaders, ...headers],
    body: JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'initialize', params }),
  }
}

/** A request or notification within a session that `initialize` opened. */
export function sessionRequest(
  server: string,
  session: { id: string | null; revision: Revision },
  message: { method: string; id?: number; params?: JsonObject },
  headers: readonly Header[],
): Omit<Outgoing, 'purpose'> {
  return {
    method: 'POST',
    url: server,
    headers: [
      ...mcpHeaders,
      // 2025-03-26 does not know the header.
      ...(session.revision === '2025-03-26'
        ? []
        : [['MCP-Protocol-Version', session.revision] as const]),
      ...(session.id ? [['Mcp-Session-Id', session.id] as const] : []),
      ...headers,
    ],
    body: JSON.stringify({ jsonrpc: '2.0', ...message }),
  }
}

const mcpHeaders: readonly Header[] = [
  ['Content-Type', 'application/json'],
  ['Accept', 'application/json, text/event-stream'],
]

/** The JSON-RPC answer of an exchange, read from JSON or from the first fitting event; null when there is none. */
export function rpcAnswer(exchange: Exchange): JsonObject | null {
  const { response } = exchange
  if (!response) return null
  if (mediaType(response.headers) !== 'text/event-stream')
    return asAnswer(parseObject(response.body))
  for (const { data } of parseEventStream(response.body)) {
    const { value } = parseJson(data)
    const answer = asAnswer(isObject(value) ? value : null)
    if (answer) return answer
  }
  return null
}

function asAnswer(value: JsonObject | null): JsonObject | null {
  return value?.jsonrpc === '2.0' && ('result' in value || 'error' in value) ? value : null
}

/** Sent with every request that the engine builds itself. */
export const userAgent: Header = ['User-Agent', `${clientInfo.name}/${clientInfo.version}`]
