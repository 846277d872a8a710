/** A first request to an MCP server, as a plain HTTP client would send it. */
export interface McpRequest {
  headers: [string, string][]
  body: string
}

const newest = '2026-07-28'

/** `initialize` for servers that speak a revision with sessions, `tools/list` for stateless ones. */
export function firstRequest(protocolVersion: string | null, clientName: string): McpRequest {
  const version = protocolVersion ?? '2025-11-25'
  const stateless = version >= newest
  const clientInfo = { name: clientName, version: '0' }
  const message = stateless
    ? {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/list',
        params: {
          _meta: {
            'io.modelcontextprotocol/protocolVersion': version,
            'io.modelcontextprotocol/clientInfo': clientInfo,
            'io.modelcontextprotocol/clientCapabilities': {},
          },
        },
      }
    : {
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { protocolVersion: version, capabilities: {}, clientInfo },
      }
  return {
    headers: [
      ['Content-Type', 'application/json'],
      ['Accept', 'application/json, text/event-stream'],
      ['MCP-Protocol-Version', version],
      ...(stateless ? [['Mcp-Method', 'tools/list'] as [string, string]] : []),
    ],
    body: JSON.stringify(message),
  }
}
