import type { WireAnswer } from '@/lib/http/transport'
import type { Refusal } from './caller'

const safe = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store, no-transform',
  'referrer-policy': 'no-referrer',
}

/** JSON that no browser takes for anything else. */
export function json(
  status: number,
  value: unknown,
  more: Readonly<Record<string, string>> = {},
): Response {
  const headers = { ...safe, 'content-type': 'application/json', ...more }
  return new Response(JSON.stringify(value), { status, headers })
}

/** The relay's own refusal or failure, in the form of a failed request. */
export function failed({ status, code, message, retryAfter }: Refusal): Response {
  const wait: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  return json(status, { ok: false, failure: { code, message, seen: {} } }, wait)
}

/** One JSON value per line: the answer's head, each piece as it comes, and the end. */
export function live(
  answer: Omit<WireAnswer, 'chunks'>,
  chunks: AsyncIterable<string>,
  hangUp: AbortController,
  limitMs: number | null,
): Response {
  const timer = limitMs === null ? undefined : setTimeout(() => hangUp.abort(), limitMs)
  async function* lines() {
    yield { ok: true, answer }
    for await (const chunk of chunks) yield { chunk }
    yield { end: true }
    clearTimeout(timer)
  }
  const source = lines()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await source.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    cancel() {
      clearTimeout(timer)
      hangUp.abort()
    },
  })
  const headers = { ...safe, 'content-type': 'application/x-ndjson', 'x-accel-buffering': 'no' }
  return new Response(body, { status: 200, headers })
}
