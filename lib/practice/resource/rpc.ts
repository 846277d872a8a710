import { isObject, type JsonObject, parseJson } from '@/lib/http/json'
import { json, type Reply, typed } from '../reply'
import type { Tenant } from '../tenant'

/** A JSON-RPC request or notification. */
export interface Message {
  id: string | number | null
  method: string
  params: JsonObject
}

/** Null for anything that is not one JSON-RPC request or notification. */
export function readMessage(body: string): Message | null {
  const { value } = parseJson(body)
  if (!isObject(value) || value.jsonrpc !== '2.0' || typeof value.method !== 'string') return null
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null
  return { id, method: value.method, params: isObject(value.params) ? value.params : {} }
}

export function resultOf({ id }: Message, result: JsonObject): JsonObject {
  return { jsonrpc: '2.0', id, result }
}

export function errorOf(
  message: Message | null,
  code: number,
  text: string,
  data?: JsonObject,
): JsonObject {
  const error = { code, message: text, ...(data ? { data } : {}) }
  return { jsonrpc: '2.0', ...(message?.id === null ? {} : { id: message?.id }), error }
}

/** An answer as one JSON object, or as an event stream that ends with it. */
export function rpcReply(answer: JsonObject, { options }: Tenant): Reply {
  if (options.answers === 'json') return json(200, answer)
  return typed(200, 'text/event-stream', event('message', JSON.stringify(answer)), [
    ['Cache-Control', 'no-store'],
    ['X-Accel-Buffering', 'no'],
  ])
}

export function rpcError(
  status: number,
  message: Message | null,
  code: number,
  text: string,
  data?: JsonObject,
): Reply {
  return json(status, errorOf(message, code, text, data))
}

export function event(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`
}

export const serverInfo = { name: 'mcp-auth-inspector-practice', version: '1.0.0' }

export const instructions =
  'A practice server for authorization. Try whoami, read_note, and write_note for a step-up.'
