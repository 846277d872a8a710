import type { Header, WireRequest } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import type { Refusal } from './caller'
import { deadline } from './deadline'

const methods = ['GET', 'POST', 'OPTIONS', 'DELETE', 'HEAD']
const bodyLimit = 1024 * 1024
/** JSON writes some characters as two. */
const envelopeLimit = 2 * bodyLimit
const readingLimitMs = 10_000
const longestTimeoutMs = 60_000

/** What the page asks the relay to send. */
export interface Envelope {
  request: WireRequest
  timeoutMs: number
  stream: 'answer' | 'live'
}

export function isRefusal(value: Envelope | Refusal): value is Refusal {
  return 'status' in value
}

/** Reads and checks the request to relay; never throws. */
export async function readEnvelope(request: Request): Promise<Envelope | Refusal> {
  const text = await readLimited(request)
  if (typeof text !== 'string') return text
  const json = parseObject(text)
  if (!json) return invalid('The body is not a JSON object.')
  const method = stringAt(json, 'method') ?? ''
  const url = stringAt(json, 'url')
  const headers = headerList(json.headers ?? [])
  const body = json.body ?? null
  const timeoutMs = json.timeoutMs ?? 10_000
  const stream = json.stream ?? 'answer'
  if (!methods.includes(method)) return invalid(`The method must be one of ${methods.join(', ')}.`)
  if (url === null) return invalid('`url` must be a string.')
  if (!headers) return invalid('`headers` must be a list of name and value pairs.')
  if (body !== null && typeof body !== 'string') return invalid('`body` must be a string or null.')
  if (body !== null && new TextEncoder().encode(body).length > bodyLimit) return tooLarge
  if (typeof timeoutMs !== 'number' || !(timeoutMs >= 1)) {
    return invalid('`timeoutMs` must be a positive number.')
  }
  if (stream !== 'answer' && stream !== 'live') {
    return invalid('`stream` must be `answer` or `live`.')
  }
  return {
    request: { method, url, headers, body },
    timeoutMs: Math.min(timeoutMs, longestTimeoutMs),
    stream,
  }
}

const tooLarge: Refusal = {
  status: 413,
  code: 'request-too-large',
  message: 'The relay sends bodies of at most 1 MiB.',
}

function invalid(message: string): Refusal {
  return { status: 400, code: 'invalid-request', message }
}

function headerList(value: unknown): Header[] | null {
  if (!Array.isArray(value)) return null
  const headers: Header[] = []
  for (const entry of value) {
    if (!Array.isArray(entry) || entry.length !== 2) return null
    const [name, text]: unknown[] = entry
    if (typeof name !== 'string' || typeof text !== 'string') return null
    headers.push([name, text])
  }
  return headers
}

async function readLimited(request: Request): Promise<string | Refusal> {
  const reader = request.body?.getReader()
  if (!reader) return ''
  const limit = deadline(readingLimitMs)
  limit.signal.addEventListener('abort', () => void reader.cancel())
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length
      if (size > envelopeLimit) {
        await reader.cancel()
        return tooLarge
      }
      text += decoder.decode(piece.value, { stream: true })
    }
    if (!limit.stopped()) return text + decoder.decode()
    return { status: 408, code: 'request-too-slow', message: 'The request came too slowly.' }
  } catch {
    return invalid('The request broke off.')
  } finally {
    limit.release()
  }
}
