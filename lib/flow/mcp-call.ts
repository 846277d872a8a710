import {
  Client,
  SSEClientTransport,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client'
import type { Header } from '@/lib/http/exchange'
import { traits } from '@/lib/spec/revisions'
import type { Facts, McpSession, McpTool } from './facts'
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

/** Connects with the official client over the recorder, lists the tools and makes the chosen call. */
export async function callServer(facts: Facts, env: Env): Promise<CallResult> {
  const first = env.exchanges.length
  const client = new Client(clientInfo, {
    versionNegotiation: { mode: traits[env.settings.revision].stateless ? 'auto' : 'legacy' },
  })
  const result: CallResult = { session: null, toolResult: undefined, exchange: first, error: null }
  try {
    await client.connect(transportFor(facts, env), {
      timeout: env.settings.timeoutMs,
      signal: env.signal,
    })
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

function transportFor(facts: Facts, env: Env) {
  const url = new URL(env.server)
  const sse = facts.transport?.value === 'sse'
  const purpose = 'A real MCP call with the official client.'
  const fetch = authorized(facts, env, env.fetch(purpose, sse ? { stream: 'live' } : undefined))
  return sse
    ? new SSEClientTransport(url, { fetch })
    : new StreamableHTTPClientTransport(url, { fetch, redirectPolicy: 'follow' })
}

/** Adds the person's headers and the token to each request; a DPoP token gets a fresh proof every time. */
function authorized(facts: Facts, env: Env, recorded: typeof fetch): typeof fetch {
  const token = env.settings.accessToken ?? facts.accessToken?.value ?? null
  const dpop =
    token !== null && /^dpop$/i.test(facts.tokenType?.value ?? '') ? facts.dpopKey : undefined
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    const method = (init?.method ?? 'GET').toUpperCase()
    if (method === 'GET' && facts.transport?.value !== 'sse') {
      // The stand-alone event stream would hang until its limit, and nothing here listens to it.
      return new Response(null, { status: 405 })
    }
    const send = async (extra: readonly Header[]) => {
      const headers = new Headers(init?.headers)
      for (const [name, value] of [...env.settings.headers, ...extra]) headers.set(name, value)
      return recorded(url, { ...init, headers })
    }
    if (token === null) return send([])
    if (!dpop) return send([['Authorization', `Bearer ${token}`]])
    const { dpopProof } = await import('./dpop')
    const prove = async (nonce: string | null) =>
      send([
        ['Authorization', `DPoP ${token}`],
        ['DPoP', await dpopProof(dpop.value, { method, url }, env, { nonce, accessToken: token })],
      ])
    const answer = await prove(null)
    const nonce = answer.headers.get('dpop-nonce')
    const wanted =
      answer.status === 401 && /use_dpop_nonce/.test(answer.headers.get('www-authenticate') ?? '')
    return wanted && nonce ? prove(nonce) : answer
  }
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
