import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import { newestRevision } from '@/lib/spec/revisions'
import type { Identity } from '../protection/provider'
import { empty, type Reply } from '../reply'
import { headerOf, type PracticeRequest } from '../request'
import type { Tenant } from '../tenant'
import { insufficientScope } from './challenge'
import { capabilities, nameOf, perform } from './methods'
import { instructions, type Message, resultOf, rpcError, rpcReply, serverInfo } from './rpc'

const versionKey = 'io.modelcontextprotocol/protocolVersion'
const capabilitiesKey = 'io.modelcontextprotocol/clientCapabilities'

const headerMismatch = -32020
const unsupportedVersion = -32022

/** A request that carries its own version belongs to the stateless wire (MCP 2026-07-28, Versioning). */
export function isStateless(message: Message, request: PracticeRequest): boolean {
  const meta = message.params._meta
  return (
    (isObject(meta) && Object.hasOwn(meta, versionKey)) ||
    headerOf(request, 'mcp-protocol-version') === newestRevision
  )
}

/** One request of the stateless wire: its headers must repeat what its body says. */
export function stateless(
  message: Message,
  identity: Identity,
  request: PracticeRequest,
  tenant: Tenant,
): Reply {
  if (!tenant.options.revisions.includes(newestRevision)) return foreign(message)
  const fault = invalid(message, request, tenant)
  if (fault) return fault
  if (message.id === null) return empty(202)
  if (message.method === 'server/discover') return complete(message, tenant, discovered(tenant))
  const outcome = perform(message, identity, tenant.options.policy)
  if (outcome === null) {
    return rpcError(404, message, -32601, `The method ${message.method} is not implemented.`)
  }
  if ('missingScope' in outcome) return insufficientScope(outcome.missingScope, request, tenant)
  if ('unknown' in outcome) {
    return rpcError(200, message, -32602, `There is no such ${outcome.unknown}.`)
  }
  return complete(message, tenant, {
    ...(/\/(list|read)$/.test(message.method) ? privately : {}),
    ...outcome.result,
  })
}

/** What a server of an older revision makes of it. */
function foreign(message: Message): Reply {
  return rpcError(400, message, -32000, `Protocol version ${newestRevision} is not supported.`)
}

/** What is listed or read depends on who asks (MCP 2026-07-28, Caching). */
const privately = { ttlMs: 0, cacheScope: 'private' }

function discovered({ options }: Tenant): JsonObject {
  return {
    ...privately,
    supportedVersions: [...options.revisions].reverse(),
    capabilities,
    instructions,
  }
}

function complete(message: Message, tenant: Tenant, result: JsonObject): Reply {
  const meta = { 'io.modelcontextprotocol/serverInfo': serverInfo }
  return rpcReply(resultOf(message, { resultType: 'complete', _meta: meta, ...result }), tenant)
}

function invalid(message: Message, request: PracticeRequest, tenant: Tenant): Reply | null {
  const meta = isObject(message.params._meta) ? message.params._meta : {}
  const version = stringAt(meta, versionKey)
  if (message.id !== null && (version === null || !isObject(meta[capabilitiesKey]))) {
    return rpcError(400, message, -32602, `_meta lacks ${versionKey} or ${capabilitiesKey}.`)
  }
  const wanted: [string, string | null][] = [
    ['MCP-Protocol-Version', version],
    ['Mcp-Method', message.method],
    ['Mcp-Name', nameOf(message)],
  ]
  for (const [name, value] of wanted) {
    const sent = decoded(headerOf(request, name))
    if (value !== null && sent !== value) {
      const text = `Header mismatch: ${name} is ${sent ?? 'missing'}, but the body says ${value}.`
      return rpcError(400, message, headerMismatch, text)
    }
  }
  if (version === null || version === newestRevision) return null
  return rpcError(400, message, unsupportedVersion, 'Unsupported protocol version', {
    supported: [...tenant.options.revisions].reverse(),
    requested: version,
  })
}

/** MCP 2026-07-28, Streamable HTTP, Value Encoding. */
function decoded(value: string | null): string | null {
  const [, base64] = /^=\?base64\?(.*)\?=$/.exec(value ?? '') ?? []
  return base64 === undefined ? value : Buffer.from(base64, 'base64').toString('utf8')
}
