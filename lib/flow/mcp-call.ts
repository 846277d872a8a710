import { Client } from '@modelcontextprotocol/client'
import { traits } from '@/lib/spec/revisions'
import type { Facts, McpSession, McpTool } from './facts'
import { ownCredentials, transportFor } from './mcp-transport'
import { clientInfo } from './mcp-wire'
import type { Env } from './step'

export interface CallResult {
  session: McpSession | null
  toolResult: unknown
  /** The exchange the session was read from. */
  exchange: number
  /** In the client library's own words; null when everything answered. */
  error: string | null
}

const purpose = 'A real MCP call with the official client.'

/** Connects with the official client over the recorder, lists the tools and makes the chosen call. */
export async function callServer(facts: Facts, env: Env): Promise<CallResult> {
  const first = env.exchanges.length
  const client = new Client(clientInfo, {
    versionNegotiation: { mode: traits[env.settings.revision].stateless ? 'auto' : 'legacy' },
  })
  const result: CallResult = { session: null, toolResult: undefined, exchange: first, error: null }
  try {
    const credentials = ownCredentials(facts, env.settings)
    await client.connect(
      transportFor(credentials, facts, env, () => purpose),
      { timeout: env.settings.timeoutMs, signal: env.signal },
    )
    const { tools } = await client.listTools(undefined, { timeout: env.settings.timeoutMs })
    result.session = readSession(client, tools)
    result.exchange = env.exchanges.findLastIndex((e) => e.step === 'verify' && e.response !== null)
    const call = chosenCall(env, tools)
    if (call) result.toolResult = await client.callTool(call, { timeout: env.settings.timeoutMs })
  } catch (error) {
    result.error = error instanceof Error ? error.message : String(error)
  } finally {
    await client.close().catch(() => undefined)
  }
  return result
}

function readSession(client: Client, tools: readonly unknown[]): McpSession {
  const server = client.getServerVersion()
  return {
    era: client.getProtocolEra() === 'modern' ? 'stateless' : 'initialize',
    protocolVersion: client.getNegotiatedProtocolVersion() ?? null,
    serverName: server?.name ?? null,
    serverVersion: server?.version ?? null,
    tools: tools.map(readTool),
  }
}

function readTool(tool: unknown): McpTool {
  const { name, title, description, inputSchema } = tool as Record<string, unknown>
  return {
    name: String(name),
    title: typeof title === 'string' ? title : null,
    description: typeof description === 'string' ? description : null,
    inputSchema,
  }
}

function chosenCall(env: Env, tools: readonly unknown[]) {
  const { toolCall } = env.settings
  if (toolCall === null) return null
  if (toolCall !== 'first') return toolCall
  const [tool] = tools.map(readTool)
  return tool ? { name: tool.name, arguments: {} } : null
}
