import type { Exchange, Header } from '@/lib/http/exchange'
import { readReused } from '@/lib/http/har-parts'
import { isObject, stringAt } from '@/lib/http/json'

/** Whether parsed JSON has everything of an exchange that its readers rely on. */
export function isExchange(value: unknown): value is Exchange {
  if (!isObject(value) || !isObject(value.request) || !isObject(value.timings)) return false
  const { request, response, failure } = value
  return (
    typeof value.id === 'number' &&
    stringAt(value, 'step') !== null &&
    stringAt(request, 'method') !== null &&
    stringAt(request, 'url') !== null &&
    areHeaders(request.headers) &&
    (request.body === null || typeof request.body === 'string') &&
    (response === null || isResponse(response)) &&
    (failure === null || (isObject(failure) && stringAt(failure, 'message') !== null)) &&
    typeof value.timings.total === 'number' &&
    (value.reused === undefined || readReused(value.reused) !== null)
  )
}

function isResponse(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.status === 'number' &&
    typeof value.body === 'string' &&
    areHeaders(value.headers)
  )
}

export function areHeaders(value: unknown): value is Header[] {
  return (
    Array.isArray(value) &&
    value.every(
      (pair) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        pair.every((part: unknown) => typeof part === 'string'),
    )
  )
}
