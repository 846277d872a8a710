import { admit } from '../protection/admit'
import { empty, type Reply, typed } from '../reply'
import type { PracticeRequest } from '../request'
import { secret } from '../store'
import type { Tenant } from '../tenant'
import { insufficientScope } from './challenge'
import { event, readMessage, rpcError } from './rpc'
import { answer, initialized } from './session'

/** The HTTP+SSE transport of 2024-11-05: a stream that first says where to post. */
export async function eventStream(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const admitted = await admit(null, request, tenant)
  if ('refused' in admitted) return admitted.refused
  const id = secret()
  const body = new ReadableStream<string>({
    start(controller) {
      const path = `${new URL(tenant.urls.messages).pathname}?session=${id}`
      controller.enqueue(event('endpoint', path))
      tenant.store.streams.set(id, {
        push: (message) => controller.enqueue(event('message', JSON.stringify(message))),
      })
    },
    cancel() {
      tenant.store.streams.delete(id)
    },
  })
  return typed(200, 'text/event-stream', body, [
    ['Cache-Control', 'no-store'],
    ['X-Accel-Buffering', 'no'],
  ])
}

/** Takes a message for a stream; the answer goes out there. */
export async function messages(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const message = readMessage(request.body)
  const admitted = await admit(message, request, tenant)
  if ('refused' in admitted) return admitted.refused
  const stream = tenant.store.streams.get(request.url.searchParams.get('session') ?? '')
  if (!stream) return rpcError(404, message, -32001, 'There is no such session.')
  if (!message) return rpcError(400, null, -32700, 'The body is not a JSON-RPC message.')
  if (message.id === null) return empty(202)
  if (message.method === 'initialize') {
    stream.push(initialized(message, ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25']))
    return empty(202)
  }
  const outcome = answer(message, admitted.identity, tenant)
  if ('missingScope' in outcome) return insufficientScope(outcome.missingScope, request, tenant)
  stream.push(outcome.message)
  return empty(202)
}
