import type { McpSession } from '@/lib/flow/facts'
import { newAccess } from '@/lib/flow/identities/identity'
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

/** The same asked in the name of another identity, with no call of the login itself. */
export function calledAs(
  identity: string,
  name: string,
  listed: readonly string[],
  answer: JsonObject,
  complete = true,
): TraceBuilder {
  const call = { method: 'tools/call', name, arguments: {} } as const
  const body = JSON.stringify({ jsonrpc: '2.0', id: 2, method: call.method, params: call })
  const sent = new TraceBuilder().exchange({
    step: 'access',
    probe: 'access',
    request: { method: 'POST', body },
    reply: reply(200, { jsonrpc: '2.0', id: 2, ...answer }),
    over: { identity },
  })
  const exchange = sent.build().exchanges.length - 1
  const fresh = newAccess({ name: identity, credential: { kind: 'anonymous' } })
  const items = listed.map((tool) => ({ name: tool, title: null, description: null, input: null }))
  const tools = { outcome: { kind: 'allowed', exchange: null } as const, items, complete }
  const outcome = { kind: 'allowed', exchange } as const
  const seen = {
    ...fresh,
    door: outcome,
    lists: { ...fresh.lists, tools },
    calls: [{ call, outcome, result: answer.result }],
  }
  return sent.facts({ identities: { value: [seen], from: { computed: 'the test' } } })
}
