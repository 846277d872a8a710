import { type JsonObject, stringAt } from '@/lib/http/json'
import type { Identity } from '../protection/provider'
import type { Policy } from '../protection/roles'
import { getPrompt, listPrompts } from './prompts'
import { listResources, readResource } from './resources'
import type { Message } from './rpc'
import { callTool, listTools } from './tools'

/** What using something comes to: a result, a scope that the token lacks, or nothing of that name. */
export type Outcome =
  | { result: JsonObject }
  | { missingScope: string }
  | { unknown: 'tool' | 'resource' | 'prompt' }

export const capabilities: JsonObject = { tools: {}, resources: {}, prompts: {} }

/** What a method comes to for an identity, on whichever wire; null when there is no such method. */
export function perform(
  { method, params }: Message,
  identity: Identity,
  policy: Policy | null,
): Outcome | null {
  switch (method) {
    case 'tools/list':
      return { result: { tools: listTools(identity, policy) } }
    case 'tools/call':
      return callTool(params, identity, policy)
    case 'resources/list':
      return { result: { resources: listResources(identity, policy) } }
    case 'resources/templates/list':
      return { result: { resourceTemplates: [] } }
    case 'resources/read':
      return readResource(params, identity, policy)
    case 'prompts/list':
      return { result: { prompts: listPrompts(identity, policy) } }
    case 'prompts/get':
      return getPrompt(params, identity, policy)
    default:
      return null
  }
}

/** What `Mcp-Name` must repeat (MCP 2026-07-28, Streamable HTTP); null where the method has no name. */
export function nameOf({ method, params }: Message): string | null {
  if (method === 'resources/read') return stringAt(params, 'uri')
  return method === 'tools/call' || method === 'prompts/get' ? stringAt(params, 'name') : null
}
