import { isObject, parseJson } from './json'

/** Whether a message, or one of a batch, answers a JSON-RPC request: it has `result` or `error`. */
export function isJsonRpcAnswer(text: string): boolean {
  const { value } = parseJson(text)
  const messages: unknown[] = Array.isArray(value) ? value : [value]
  return messages.some(
    (message) =>
      isObject(message) && (Object.hasOwn(message, 'result') || Object.hasOwn(message, 'error')),
  )
}
