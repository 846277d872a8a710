import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Reply } from './reply'

/** Puts a reply on the wire: header order, case and duplicates as given, or the oddity it asks for. */
export async function writeReply(
  reply: Reply,
  response: ServerResponse,
  headOnly: boolean,
): Promise<void> {
  const { wire } = reply
  if (wire) {
    if (wire.kind === 'hang') return
    if (wire.kind === 'reset') return void response.socket?.resetAndDestroy()
    response.socket?.end(wire.bytes)
    return
  }
  const length = typeof reply.body === 'string' ? Buffer.byteLength(reply.body) : null
  const headers = [...reply.headers]
  if (length !== null && reply.status !== 204) headers.push(['Content-Length', String(length)])
  // Node takes names and values in turn here, and keeps order and duplicates.
  const flat = headers.flat()
  if (reply.reason === undefined) response.writeHead(reply.status, flat)
  else response.writeHead(reply.status, reply.reason, flat)
  if (headOnly || typeof reply.body === 'string') {
    response.end(headOnly ? undefined : reply.body)
    return
  }
  response.flushHeaders()
  // A reader that goes away in the middle is no error.
  const body = Readable.fromWeb(reply.body as NodeStream)
  await pipeline(body, response).catch(() => undefined)
}
