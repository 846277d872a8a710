import { type JsonObject, stringAt } from '@/lib/http/json'
import { isRevision, newestRevision, type Revision } from '@/lib/spec/revisions'
import type { Identity } from '../protection/provider'
import { empty, type Reply, withHeader } from '../reply'
import { headerOf, type PracticeRequest } from '../request'
import { secret } from '../store'
import type { Tenant } from '../tenant'
import { insufficientScope } from './challenge'
import { capabilities, perform } from './methods'
import {
  errorOf,
  instructions,
  type Message,
  resultOf,
  rpcError,
  rpcReply,
  serverInfo,
} from './rpc'

/** One message of the wire that `initialize` opens (2025-03-26 to 2025-11-25). */
export function session(
  message: Message,
  identity: Identity,
  request: PracticeRequest,
  tenant: Tenant,
): Reply {
  if (handshakeRevisions(tenant).length === 0) return statelessOnly(message, tenant)
  if (message.method === 'initialize') return initialize(message, tenant)
  const refusal = outsideSession(message, request, tenant)
  if (refusal) return refusal
  if (message.id === null) return empty(202)
  const outcome = answer(message, identity, tenant)
  return 'missingScope' in outcome
    ? insufficientScope(outcome.missingScope, request, tenant)
    : rpcReply(outcome.message, tenant)
}

/** The answer to a request within a session, by whichever transport it came. */
export function answer(
  message: Message,
  identity: Identity,
  tenant: Tenant,
): { message: JsonObject } | { missingScope: string } {
  if (message.method === 'ping') return { message: resultOf(message, {}) }
  const outcome = perform(message, identity, tenant.options.policy)
  if (outcome === null) {
    return { message: errorOf(message, -32601, `Method not found: ${message.method}`) }
  }
  if ('missingScope' in outcome) return outcome
  if ('result' in outcome) return { message: resultOf(message, outcome.result) }
  const code = outcome.unknown === 'resource' ? resourceNotFound : -32602
  return { message: errorOf(message, code, `There is no such ${outcome.unknown}.`) }
}

/** MCP 2025-11-25, Resources, Error Handling. */
const resourceNotFound = -32002

/** The result of `initialize`: the revision that was asked for where it is known, else the newest. */
export function initialized(message: Message, known: readonly string[]): JsonObject {
  const asked = stringAt(message.params, 'protocolVersion') ?? ''
  return resultOf(message, {
    protocolVersion: known.includes(asked) ? asked : (known.at(-1) ?? asked),
    capabilities,
    serverInfo,
    instructions,
  })
}

export function endSession(request: PracticeRequest, tenant: Tenant): Reply {
  const id = headerOf(request, 'mcp-session-id')
  return id !== null && tenant.store.sessions.delete(id) ? empty(204) : unknownSession(null)
}

function initialize(message: Message, tenant: Tenant): Reply {
  const result = initialized(message, handshakeRevisions(tenant))
  const id = secret()
  tenant.store.sessions.set(id, { openedAt: tenant.now() })
  return withHeader(rpcReply(result, tenant), 'Mcp-Session-Id', id)
}

function outsideSession(message: Message, request: PracticeRequest, tenant: Tenant): Reply | null {
  const version = headerOf(request, 'mcp-protocol-version')
  const known: readonly string[] = handshakeRevisions(tenant)
  if (version !== null && !known.includes(version)) {
    return rpcError(400, message, -32000, `Protocol version ${version} is not supported.`)
  }
  const id = headerOf(request, 'mcp-session-id')
  if (id === null) return rpcError(400, message, -32000, 'Mcp-Session-Id is missing.')
  return tenant.store.sessions.get(id) ? null : unknownSession(message)
}

/** 404 tells a client to start over without asking the person again (MCP 2025-11-25, Session Management). */
function unknownSession(message: Message | null): Reply {
  return rpcError(404, message, -32001, 'There is no such session.')
}

/** Names what is supported, because older clients can show nothing else (MCP 2026-07-28, Versioning). */
function statelessOnly(message: Message, { options }: Tenant): Reply {
  return rpcError(400, message, -32022, 'Unsupported protocol version', {
    supported: [...options.revisions],
    requested: stringAt(message.params, 'protocolVersion') ?? 'none',
  })
}

function handshakeRevisions({ options }: Tenant): Revision[] {
  return options.revisions.filter((r) => isRevision(r) && r !== newestRevision)
}
