import { admit } from '../protection/admit'
import { empty, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import type { Tenant } from '../tenant'
import { readMessage, rpcError } from './rpc'
import { endSession, session } from './session'
import { isStateless, stateless } from './stateless'

/** The MCP endpoint: authorization comes first, then the two wires that may arrive here. */
export async function mcp(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  if (tenant.options.transport === 'sse') return empty(404)
  const message = request.method === 'POST' ? readMessage(request.body) : null
  const admitted = await admit(message, request, tenant)
  if ('refused' in admitted) return admitted.refused
  if (request.method === 'GET') return empty(405, [['Allow', 'POST, DELETE']])
  if (request.method === 'DELETE') return endSession(request, tenant)
  if (!message) return rpcError(400, null, -32700, 'The body is not a JSON-RPC message.')
  return isStateless(message, request)
    ? stateless(message, admitted.identity, request, tenant)
    : session(message, admitted.identity, request, tenant)
}
