import { Client } from '@modelcontextprotocol/client'
import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import type { Facts } from '../facts'
import { transportFor } from '../mcp-transport'
import { clientInfo } from '../mcp-wire'
import type { Env } from '../step'
import { credentialsOf } from './credentials'
import type { IdentityAccess, Outcome } from './identity'
import { outcomeOf } from './outcome'

/** A connection in somebody's name; `attempt` makes one request of it and never throws but when it is cancelled. */
export interface Connection {
  client: Client
  attempt<Result>(work: () => Promise<Result>): Promise<Attempted<Result>>
}

export type Attempted<Result> =
  | { result: Result; exchange: number | null }
  | { result: null; outcome: Outcome }

/** Connects as one identity, hands the connection to `use`, and ends the session again. */
export async function connectAs(
  access: IdentityAccess,
  facts: Facts,
  env: Env,
  use: (connection: Connection) => Promise<void>,
): Promise<Outcome> {
  const { name } = access.identity
  const credentials = credentialsOf(access, facts, env.settings)
  if ('missing' in credentials) {
    return { kind: 'failed', message: credentials.missing, exchange: null }
  }
  const client = new Client(clientInfo, {
    versionNegotiation: { mode: traits[env.settings.revision].stateless ? 'auto' : 'legacy' },
  })
  const transport = transportFor(credentials, facts, env, (body) => purposeOf(body, name))
  const options = { timeout: env.settings.timeoutMs, signal: env.signal }
  const attempt = attempts(env, name)
  try {
    const door = await attempt(() => client.connect(transport, options))
    if ('outcome' in door) return door.outcome
    await use({ client, attempt })
    // Where the server keeps sessions, this one is not left behind.
    if ('terminateSession' in transport) await attempt(() => transport.terminateSession())
    return { kind: 'allowed', exchange: door.exchange }
  } finally {
    await client.close().catch(() => undefined)
  }
}

function attempts(env: Env, name: string): Connection['attempt'] {
  return async (work) => {
    const first = env.exchanges.length
    const sent = (): Exchange[] =>
      env.exchanges.slice(first).filter(({ identity }) => identity === name)
    try {
      const result = await work()
      return { result, exchange: sent().findLast((e) => e.response !== null)?.id ?? null }
    } catch (error) {
      if (env.signal.aborted) throw error
      return { result: null, outcome: outcomeOf(error, sent()) }
    }
  }
}

const words: Readonly<Record<string, string>> = {
  'server/discover': 'Asks the server what it is',
  initialize: 'Opens an MCP session',
  'notifications/initialized': 'Tells the server that the session is open',
  'tools/list': 'Lists the tools',
  'resources/list': 'Lists the resources',
  'resources/templates/list': 'Lists the resource templates',
  'prompts/list': 'Lists the prompts',
  'tools/call': 'Calls the tool',
  'resources/read': 'Reads the resource',
  'prompts/get': 'Gets the prompt',
}

function purposeOf(body: string, name: string): string {
  const method = stringAt(parseObject(body), 'method')
  const what = method === null ? 'Ends the MCP session' : (words[method] ?? `Sends ${method}`)
  return `${what} as ${name}.`
}
