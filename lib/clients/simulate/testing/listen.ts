import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Ask, answer, type Break, createWorld, type World } from './world'

export interface Listening {
  url: string
  world: World
  /** Every request, with the status that was answered. */
  log: { method: string; path: string; status: number; token: string | null; body: string }[]
  close(): Promise<void>
}

/** Serves a world on a free loopback port. */
export async function listen(breaks: Break = () => {}): Promise<Listening> {
  const log: Listening['log'] = []
  const state: { world: World | null } = { world: null }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const ask: Ask = {
        method: request.method ?? 'GET',
        url: new URL(request.url ?? '/', `http://${request.headers.host}`),
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        ),
        body: Buffer.concat(chunks).toString('utf8'),
      }
      const given = state.world ? answer(state.world, ask) : { status: 503 }
      log.push({
        method: ask.method,
        path: `${ask.url.pathname}${ask.url.search}`,
        status: given.status,
        token: ask.headers.authorization ?? null,
        body: ask.body,
      })
      response.writeHead(given.status, given.headers ?? {})
      response.end(given.body ?? '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const world = createWorld(origin)
  breaks(world)
  state.world = world
  return { url: `${origin}${world.endpoint}`, world, log, close: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
