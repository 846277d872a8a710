import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { RelayPolicy } from '@/lib/relay/relay'
import { isHostAllowed, isLoopback } from './host-allowed'
import { listen } from './listen'
import { pageFiles } from './page-files'
import { plain, sendFile } from './send-file'
import { sendWebResponse, toWebRequest } from './web-request'

export interface ServeOptions {
  port: number
  host: string
  /** The packed page. */
  page: string
  policy: RelayPolicy
}

export interface Served {
  port: number
  /** The address to open: `localhost` for loopback, where redirect URIs must match to the letter. */
  url: string
  close(): Promise<void>
}

/** Serves the exported page and, at `POST /api/relay`, the relay that sends its requests. */
export async function servePage({ port, host, page, policy }: ServeOptions): Promise<Served> {
  const file = pageFiles(page)

  const answer = async (message: IncomingMessage, response: ServerResponse) => {
    if (!isHostAllowed(message.headers.host, policy)) {
      return plain(response, 421, 'This server does not answer to that name.')
    }
    const pathname = (message.url ?? '/').split(/[?#]/)[0] ?? '/'
    if (pathname === '/api/relay') {
      const { relay } = await import('@/lib/relay/relay')
      return sendWebResponse(await relay(toWebRequest(message, response), policy), response)
    }
    sendFile(file, pathname, message, response)
  }

  const server = createServer((message, response) => {
    answer(message, response).catch(() => {
      if (!response.headersSent) plain(response, 500, 'The inspector failed at this request.')
      else response.destroy()
    })
  })
  const listening = await listen(server, port, host)
  return {
    port: listening,
    url: `http://${isLoopback(host) ? 'localhost' : bracketed(host)}:${listening}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
