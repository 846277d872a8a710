import { Readable } from 'node:stream'
import { type RelayPolicy, relay } from '../relay'
import { serve } from './servers'

/** The relay behind a real HTTP server, and a `fetch` that calls it as the page's browser would. */
export async function mountRelay(
  policy: RelayPolicy,
): Promise<{ endpoint: string; fetcher: typeof fetch }> {
  const origin = await serve(async (message, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    const hungUp = new AbortController()
    response.on('close', () => hungUp.abort())
    const headers = Object.entries(message.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    )
    const { method = 'POST' } = message
    const body = Buffer.concat(chunks)
    const request = new Request(`${origin}/api/relay`, {
      ...{ method, headers, body, signal: hungUp.signal },
    })
    const answer = await relay(request, policy)
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    if (!answer.body) return response.end()
    return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
      .on('error', () => response.destroy())
      .on('close', () => response.end())
      .pipe(response)
  })
  const asPage = { origin, 'content-type': 'application/json' }
  return {
    endpoint: `${origin}/api/relay`,
    fetcher: (url, init) => fetch(url, { ...init, headers: asPage }),
  }
}
