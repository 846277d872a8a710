import { mediaType } from '@/lib/http/exchange'
import { isObject, type JsonObject, parseObject } from '@/lib/http/json'
import type { Answer } from './record'

/** The result of a JSON-RPC answer, in JSON or in the first fitting event of a stream. */
export function rpcResult(answer: Answer): JsonObject | null {
  const type = mediaType(answer.headers)
  if (type === 'application/json') return resultOf(answer.body)
  if (type !== 'text/event-stream') return null
  for (const line of answer.body.split(/\r?\n/)) {
    const result = line.startsWith('data:') ? resultOf(line.slice(5)) : null
    if (result) return result
  }
  return null
}

export function hasResult(answer: Answer): boolean {
  return rpcResult(answer) !== null
}

function resultOf(text: string): JsonObject | null {
  const result = parseObject(text)?.result
  return isObject(result) ? result : null
}
