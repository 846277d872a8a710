import type { McpSession } from '@/lib/flow/facts'
import type { JsonObject } from '@/lib/http/json'
import { TraceBuilder } from './builder'
import { reply } from './reply'

/** A healthy login that lists some tools and calls one; `answer` is the rest of the JSON-RPC answer to that. */
export function called(
  name: string,
  listed: readonly string[],
  answer: JsonObject,
  list: JsonObject = {},
): TraceBuilder {
  const tools = listed.map((tool) => ({ name: tool, inputSchema: {} }))
  const session: McpSession = {
    era: 'stateless',
    protocolVersion: '2026-07-28',
    serverName: 'files',
    serverVersion: '1.0.0',
    tools: tools.map((tool) => ({ ...tool, title: null, description: null })),
  }
  const call = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name, arguments: {} } }
  return new TraceBuilder()
    .facts({ session: { value: session, from: { computed: 'the test' } } })
    .call('tools/list', reply(200, { jsonrpc: '2.0', id: 1, result: { tools, ...list } }))
    .exchange({
      step: 'verify',
      request: { method: 'POST', body: JSON.stringify(call) },
      reply: reply(200, { jsonrpc: '2.0', id: 2, ...answer }),
    })
}
