import type { IncomingMessage, ServerResponse } from 'node:http'
import type { pageFiles } from './page-files'
import { pageHeaders } from './page-policy'

/** Answers a request with a file of the page: compressed, or not at all when the client has it. */
export function sendFile(
  file: ReturnType<typeof pageFiles>,
  pathname: string,
  message: IncomingMessage,
  response: ServerResponse,
): void {
  if (message.method !== 'GET' && message.method !== 'HEAD') {
    plain(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
    return
  }
  const br = /\bbr\b/.test(String(message.headers['accept-encoding'] ?? ''))
  const { status, body, headers } = file(pathname, br)
  if (status === 200 && message.headers['if-none-match'] === headers.ETag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(status, { ...headers, 'Content-Length': body.length })
  response.end(message.method === 'HEAD' ? undefined : body)
}

/** A sentence for whoever asked for something that is not to be had. */
export function plain(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...pageHeaders,
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
  })
  response.end(`${text}\n`)
}
