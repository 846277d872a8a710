import type { Client } from '@modelcontextprotocol/client'
import { isObject, stringAt } from '@/lib/http/json'
import type { Env } from '../step'
import type { Connection } from './connect'
import type { Listed, Listing, ListKind } from './identity'

/** Pages of one list; what comes after them is not asked for. */
const mostPages = 20

interface Source {
  capability: 'tools' | 'resources' | 'prompts'
  method: 'tools/list' | 'resources/list' | 'resources/templates/list' | 'prompts/list'
  /** Where the items stand in the result, and what they are called by. */
  member: string
  name: 'name' | 'uri' | 'uriTemplate'
  input: string
}

const sources: Readonly<Record<ListKind, Source>> = {
  tools: {
    capability: 'tools',
    method: 'tools/list',
    member: 'tools',
    name: 'name',
    input: 'inputSchema',
  },
  resources: {
    capability: 'resources',
    method: 'resources/list',
    member: 'resources',
    name: 'uri',
    input: '',
  },
  templates: {
    capability: 'resources',
    method: 'resources/templates/list',
    member: 'resourceTemplates',
    name: 'uriTemplate',
    input: '',
  },
  prompts: {
    capability: 'prompts',
    method: 'prompts/list',
    member: 'prompts',
    name: 'name',
    input: 'arguments',
  },
}

/** One list, page by page; null when the server does not declare the capability to this identity. */
export async function listOf(
  kind: ListKind,
  { client, attempt }: Connection,
  env: Env,
): Promise<Listing | null> {
  const source = sources[kind]
  if (client.getServerCapabilities()?.[source.capability] === undefined) return null
  const items: Listed[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const answer = await attempt(() => ask(client, source, cursor, env))
    if ('outcome' in answer) return { outcome: answer.outcome, items, complete: false }
    items.push(...itemsOf(answer.result[source.member], source))
    const next = answer.result.nextCursor
    if (typeof next !== 'string' || next === cursor) {
      return { outcome: { kind: 'allowed', exchange: answer.exchange }, items, complete: true }
    }
    cursor = next
  }
  return { outcome: { kind: 'allowed', exchange: null }, items, complete: false }
}

function ask(client: Client, { method }: Source, cursor: string | undefined, env: Env) {
  const params = cursor === undefined ? {} : { cursor }
  const options = { timeout: env.settings.timeoutMs, signal: env.signal }
  return client.request({ method, params }, options) as Promise<Record<string, unknown>>
}

function itemsOf(value: unknown, { name, input }: Source): Listed[] {
  if (!Array.isArray(value)) return []
  return value.filter(isObject).map((item) => ({
    name: stringAt(item, name) ?? '',
    title: stringAt(item, 'title') ?? (name === 'name' ? null : stringAt(item, 'name')),
    description: stringAt(item, 'description'),
    input: item[input] ?? null,
  }))
}
