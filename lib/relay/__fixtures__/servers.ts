import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net'
import { onTestFinished } from 'vitest'
import type { WireRequest } from '@/lib/http/exchange'
import { key } from './certificates'

/** A real HTTP server on loopback for one test; gives its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer({ maxHeaderSize: 1 << 20 }, listener))}`
}

/** The same over TLS with a certificate of the fixtures. */
export async function serveTls(cert: string, listener: RequestListener): Promise<string> {
  return `https://localhost:${await listen(createSecureServer({ key, cert }, listener))}`
}

/** A server that writes whatever bytes it likes. */
export async function serveRaw(connection: (socket: Socket) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    connection(socket)
  })
  return `http://127.0.0.1:${await listen(server)}`
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

export function get(url: string, overrides: Partial<WireRequest> = {}): WireRequest {
  return { method: 'GET', url, headers: [], body: null, ...overrides }
}
