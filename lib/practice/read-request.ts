import type { IncomingMessage } from 'node:http'
import type { Header } from '@/lib/http/exchange'
import type { PracticeRequest } from './request'

const maxBytes = 256 * 1024

/** Node's request as a value; null when its body is larger than any message here needs. */
export async function readRequest(
  message: IncomingMessage,
  origin: string,
): Promise<PracticeRequest | null> {
  const path = message.url ?? '/'
  if (!path.startsWith('/') || !URL.canParse(origin + path)) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return {
    method: (message.method ?? 'GET').toUpperCase(),
    url: new URL(origin + path),
    headers: pairs(message.rawHeaders),
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function pairs(raw: readonly string[]): Header[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []))
}
