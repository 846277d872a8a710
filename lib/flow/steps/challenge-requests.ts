import { type Exchange, type Header, header, mediaType } from '@/lib/http/exchange'
import { traits } from '@/lib/spec/revisions'
import { isCredential } from '../credentials'
import type { FactValues } from '../facts'
import { sendFollowing } from '../follow'
import {
  handshakeRevision,
  initializeRequest,
  rpcAnswer,
  sessionRequest,
  statelessRequest,
} from '../mcp-wire'
import type { Env, Outgoing } from '../step'

export interface Asked {
  /** The exchange whose answer decides whether a token is needed. */
  deciding: Exchange
  transport: FactValues['transport']
}

/** Sends MCP requests without a token, on the wire that the revision and the settings name. */
export async function askWithoutToken(env: Env): Promise<Asked> {
  const asked = await ask(env)
  if (env.settings.mode === 'inspecting' && asked.deciding.response) await lookAround(env)
  return asked
}

async function ask(env: Env): Promise<Asked> {
  if (env.settings.transport === 'sse') return askEventStream(env)
  const { revision } = env.settings
  const stateless = traits[revision].stateless ? await askStateless(env) : null
  if (stateless && !isForeignToMethod(stateless)) {
    return { deciding: stateless, transport: 'streamable-http' }
  }
  const deciding = await askSession(env)
  const status = deciding.response?.status ?? 0
  if (env.settings.transport === 'automatic' && (status === 404 || status === 405)) {
    const stream = await askEventStream(env)
    if (isEventStream(stream.deciding) || stream.deciding.response?.status === 401) return stream
  }
  return { deciding, transport: 'streamable-http' }
}

async function askStateless(env: Env): Promise<Exchange> {
  const { server } = env
  const headers = withoutCredentials(env.settings.headers)
  const discover = await sendFollowing(env.send, {
    ...statelessRequest(server, 'server/discover', headers),
    purpose: 'Asks the server what it is, without a token (server/discover).',
  })
  if (!rpcAnswer(discover)?.result) return discover
  const list = await sendFollowing(env.send, {
    ...statelessRequest(server, 'tools/list', headers),
    purpose: 'Lists the tools without a token, because server/discover needed none.',
  })
  if (env.settings.toolCall === null || !rpcAnswer(list)?.result) return list
  return callWithoutToken(env, list, (name) =>
    statelessRequest(server, 'tools/call', headers, name),
  )
}

/** The server knows no `server/discover`: it speaks an older revision, and says so in one of many ways. */
function isForeignToMethod(exchange: Exchange): boolean {
  const status = exchange.response?.status ?? 0
  if (status === 0 || status === 401 || status === 403) return false
  return !(rpcAnswer(exchange)?.result && status < 300)
}

async function askSession(env: Env): Promise<Exchange> {
  const { server, settings } = env
  const headers = withoutCredentials(settings.headers)
  const opened = await sendFollowing(env.send, {
    ...initializeRequest(server, settings.revision, headers),
    purpose: 'Opens an MCP session without a token (initialize).',
  })
  if (!opened.response || !rpcAnswer(opened)?.result) return opened
  const session = {
    id: header(opened.response.headers, 'mcp-session-id'),
    revision: handshakeRevision(settings.revision),
  }
  const say = (message: Parameters<typeof sessionRequest>[2], purpose: string) =>
    env.send({ ...sessionRequest(server, session, message, headers), purpose })
  await say({ method: 'notifications/initialized' }, 'Tells the server that the session is open.')
  const list = await say(
    { method: 'tools/list', id: 1, params: {} },
    'Lists the tools without a token, because initialize needed none.',
  )
  if (settings.toolCall === null || !rpcAnswer(list)?.result) return list
  return callWithoutToken(env, list, (params) =>
    sessionRequest(server, session, { method: 'tools/call', id: 2, params }, headers),
  )
}

/** Only when the person asked for a tool call: some servers protect nothing but that. */
async function callWithoutToken(
  env: Env,
  list: Exchange,
  request: (params: {
    name: string
    arguments: Record<string, unknown>
  }) => Omit<Outgoing, 'purpose'>,
): Promise<Exchange> {
  const { toolCall } = env.settings
  const name = toolCall === 'first' ? firstTool(list) : toolCall?.name
  if (!name) return list
  const args = toolCall === 'first' || toolCall === null ? {} : toolCall.arguments
  return env.send({
    ...request({ name, arguments: args }),
    purpose: `Calls ${name} without a token, because listing tools needed none.`,
  })
}

function firstTool(list: Exchange): string | null {
  const result = rpcAnswer(list)?.result as { tools?: { name?: unknown }[] } | undefined
  const name = Array.isArray(result?.tools) ? result.tools[0]?.name : null
  return typeof name === 'string' ? name : null
}

async function askEventStream(env: Env): Promise<Asked> {
  const deciding = await env.send({
    method: 'GET',
    url: env.server,
    headers: [['Accept', 'text/event-stream'], ...withoutCredentials(env.settings.headers)],
    purpose: 'Opens the event stream of the older HTTP+SSE transport without a token.',
    options: { timeoutMs: Math.min(env.settings.timeoutMs, 3000) },
  })
  return { deciding, transport: 'sse' }
}

function isEventStream(exchange: Exchange): boolean {
  return (
    exchange.response?.status === 200 &&
    mediaType(exchange.response.headers) === 'text/event-stream'
  )
}

/** What browsers and streaming clients ask on top; harmless, and never sent by a conforming client. */
async function lookAround(env: Env): Promise<void> {
  await env.send({
    method: 'GET',
    url: env.server,
    headers: [['Accept', 'text/event-stream']],
    purpose: 'Asks for an event stream without a token, as streaming clients do.',
    options: { timeoutMs: Math.min(env.settings.timeoutMs, 3000) },
  })
  await env.send({
    method: 'OPTIONS',
    url: env.server,
    headers: [
      ['Origin', 'https://inspector.example'],
      ['Access-Control-Request-Method', 'POST'],
      ['Access-Control-Request-Headers', 'authorization,content-type,mcp-protocol-version'],
    ],
    purpose: 'Asks as a browser would whether a web page may call the server (preflight).',
  })
}

/** The challenge is about a request without credentials, so configured ones stay out of it. */
function withoutCredentials(headers: readonly Header[]): readonly Header[] {
  return headers.filter((header) => !isCredential(header))
}
