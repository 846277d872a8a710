import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

/** Node's request as a web one; its signal fires when the caller hangs up. */
export function toWebRequest(message: IncomingMessage, response: ServerResponse): Request {
  const hungUp = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) hungUp.abort()
  })
  const headers = new Headers()
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const hasBody = message.method !== 'GET' && message.method !== 'HEAD'
  return new Request(new URL(message.url ?? '/', `http://${message.headers.host}`), {
    method: message.method ?? 'GET',
    headers,
    signal: hungUp.signal,
    ...(hasBody && { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' }),
  } as RequestInit)
}

/** Passes a web response on as it comes. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (!answer.body) {
    response.end()
    return
  }
  // What is complete anyway goes out in one piece: a stream between the two kinds of streams takes time.
  if (answer.headers.get('content-type') === 'application/json') {
    response.end(await answer.text())
    return
  }
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>)
  // A caller that hangs up in the middle is no error of ours.
  await pipeline(body, response).catch(() => undefined)
}
