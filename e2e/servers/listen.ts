import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  /** `http://localhost:<port>` */
  origin: string
  close(): Promise<void>
}

/** A loopback server on a free port, or the given one. */
export async function listen(listener: RequestListener, port = 0): Promise<Listening> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  const { port: bound } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Serves a web-standard handler over node:http. */
export function adapt(
  handle: (request: Request) => Promise<Response>,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const headers = new Headers()
    for (let i = 0; i < req.rawHeaders.length; i += 2) {
      headers.append(req.rawHeaders[i] ?? '', req.rawHeaders[i + 1] ?? '')
    }
    const method = req.method ?? 'GET'
    const withBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0
    const answer = await handle(
      new Request(`http://${req.headers.host}${req.url}`, {
        method,
        headers,
        ...(withBody ? { body: Buffer.concat(chunks) } : {}),
      }),
    )
    res.writeHead(answer.status, [...answer.headers].flat())
    if (answer.body) for await (const chunk of answer.body) res.write(chunk)
    res.end()
  }
}
