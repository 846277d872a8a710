import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface RoundRobin {
  port: number
  /** How many requests each instance answered. */
  answered: number[]
}

/**
 * A load balancer without affinity: each request goes to the next instance, and to the one after it when
 * nobody listens there. A request that was under way on an instance that dies is answered with 502.
 */
export async function roundRobin(
  instances: () => readonly number[],
  onSent: (index: number) => void = () => {},
): Promise<RoundRobin> {
  const answered: number[] = []
  let turn = 0
  const server = createServer((message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk) => chunks.push(chunk))
    message.on('end', () => forward(Buffer.concat(chunks), message, response, 0))
  })

  const forward = (
    body: Buffer,
    message: IncomingMessage,
    response: ServerResponse,
    tries: number,
  ) => {
    const ports = instances()
    const index = turn++ % ports.length
    const sent = request(
      {
        ...{ host: '127.0.0.1', port: ports[index], path: message.url, method: message.method },
        headers: { ...message.headers, 'x-forwarded-for': '203.0.113.9' },
        agent: false,
      },
      (answer) => {
        answered[index] = (answered[index] ?? 0) + 1
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && tries < ports.length) {
        forward(body, message, response, tries + 1)
      } else if (response.headersSent) {
        response.destroy()
      } else {
        response.writeHead(502).end('<h1>Bad gateway</h1>')
      }
    })
    sent.once('socket', (socket) => socket.once('connect', () => onSent(index)))
    sent.end(body)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { port: (server.address() as AddressInfo).port, answered }
}
