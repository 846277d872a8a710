import type { IncomingMessage } from 'node:http'
import { pipeline, Readable, type Transform } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

export const bodyLimit = 1024 * 1024

/** How a body came in, filled while it is read. */
export interface Tally {
  /** Bytes received. */
  bytes: number
  /** There was more than the limit. */
  cut: boolean
}

/**
 * The body as text, piece by piece, at most 1 MiB of it.
 * A server that compresses although `identity` was asked for is decoded under the same limit.
 */
export async function* bodyText(message: IncomingMessage, tally: Tally): AsyncGenerator<string> {
  const decompress = decompressor(message.headers['content-encoding'])
  if (!decompress) return yield* text(count(message, tally), tally)
  const raw: Buffer[] = []
  const decoded = pipeline(Readable.from(count(message, tally, raw)), decompress, () => {})
  let some = false
  try {
    for await (const piece of text(decoded, tally)) {
      some = true
      yield piece
    }
  } catch (error) {
    // Bytes that are not what Content-Encoding says are shown as they are.
    if (message.errored || some) throw error
    yield* text(raw, tally)
  } finally {
    message.destroy()
  }
}

function decompressor(encoding: string | undefined): Transform | null {
  const name = encoding?.trim().toLowerCase()
  // Without an end mark the data so far still counts, as it does in browsers.
  const zlib = { finishFlush: constants.Z_SYNC_FLUSH }
  if (name === 'gzip' || name === 'x-gzip') return createGunzip(zlib)
  if (name === 'deflate') return createInflate(zlib)
  if (name === 'br') {
    return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  }
  return null
}

async function* count(message: IncomingMessage, tally: Tally, kept?: Buffer[]) {
  for await (const chunk of message as AsyncIterable<Buffer>) {
    tally.bytes += chunk.length
    kept?.push(chunk)
    yield chunk
    if (tally.bytes > bodyLimit) {
      tally.cut = true
      return
    }
  }
}

async function* text(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  tally: Tally,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let size = 0
  for await (const chunk of chunks) {
    const room = bodyLimit - size
    if (chunk.length > room) {
      tally.cut = true
      return yield decoder.decode(chunk.subarray(0, room), { stream: true })
    }
    size += chunk.length
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}
