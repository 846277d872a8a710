import { empty, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import { resourceAt, type Tenant } from '../tenant'
import { type Access, accessOf } from './access'
import { invalidToken, unauthenticated } from './challenge'
import { type Message, readMessage, rpcError } from './rpc'
import { endSession, session } from './session'
import { isStateless, stateless } from './stateless'

/** The MCP endpoint: authorization comes first, then the two wires that may arrive here. */
export async function mcp(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  if (tenant.options.transport === 'sse') return empty(404)
  const message = request.method === 'POST' ? readMessage(request.body) : null
  const access = await accessOf(request, resourceAt('mcp', tenant), tenant)
  const refusal = refuse(access, message, request, tenant)
  if (refusal) return refusal
  if (request.method === 'GET') return empty(405, [['Allow', 'POST, DELETE']])
  if (request.method === 'DELETE') return endSession(request, tenant)
  if (!message) return rpcError(400, null, -32700, 'The body is not a JSON-RPC message.')
  return isStateless(message, request)
    ? stateless(message, access, request, tenant)
    : session(message, access, request, tenant)
}

/** 401 for every request that needs a token and has none, and for every token that is no good. */
export function refuse(
  access: Access,
  message: Message | null,
  request: PracticeRequest,
  tenant: Tenant,
): Reply | null {
  const { protects } = tenant.options
  if (protects === 'nothing') return null
  if (access.kind === 'refused') return invalidToken(access.reason, request, tenant)
  const needed = protects === 'everything' || message?.method === 'tools/call'
  return access.kind === 'none' && needed ? unauthenticated(request, tenant) : null
}
