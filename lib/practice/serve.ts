import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSignedCertificate } from './certificate'
import { faults } from './faults/index'
import { createKeys } from './keys'
import { type Listed, list } from './page/index-page'
import { practice } from './practice'
import { readRequest } from './read-request'
import { json, type Reply } from './reply'
import type { Tenant } from './tenant'
import { createTenants } from './tenants'
import { variants } from './variants/index'
import { writeReply } from './write-reply'

export interface PracticeOptions {
  /** 0 takes any free one. */
  port: number
  host?: string
  /** False: one line per request on stderr, without query or body. */
  quiet?: boolean
  /** The inspector's page, for links that fill in a server. */
  inspector?: string
  now?: () => number
}

export interface Practice {
  /** The list of all practice servers. */
  url: string
  port: number
  /** Everything that is served, as `GET /` lists it. */
  faults: readonly Listed[]
  close(): Promise<void>
}

/** Starts the practice servers: most below one port, those that need a host of their own beside it. */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const { port, host = '127.0.0.1', quiet = true, inspector = null, now = Date.now } = options
  let tenants: ReadonlyMap<string, Tenant> = new Map()
  const servers: Server[] = []

  const answer = async (message: IncomingMessage, origin: string, id: string | null) => {
    const request = await readRequest(message, origin)
    if (!request) return json(413, { error: 'invalid_request' }, [['Connection', 'close']])
    const only = id === null ? null : (tenants.get(id) ?? null)
    const asked = request.method === 'HEAD' ? { ...request, method: 'GET' } : request
    return practice(asked, tenants, only, inspector)
  }

  const open = async (wanted: number, id: string | null, secure = false): Promise<string> => {
    let origin = ''
    const listener = (message: IncomingMessage, response: ServerResponse) => {
      answer(message, origin, id)
        .catch((): Reply => json(500, { error: 'server_error' }))
        .then((reply) => {
          if (!quiet) log(message, reply)
          return writeReply(reply, response, message.method === 'HEAD')
        })
        .catch(() => response.destroy())
    }
    const server = secure
      ? createSecureServer(selfSignedCertificate(Date.now()), listener)
      : createServer(listener)
    servers.push(server)
    origin = `${secure ? 'https' : 'http'}://localhost:${await listen(server, wanted, host)}`
    return origin
  }

  const all = [...variants, ...faults]
  const close = () => Promise.all(servers.map(shut)).then(() => undefined)
  try {
    const shared = await open(port, null)
    const elsewhere = await open(0, null)
    const own = new Map<string, string>()
    for (const { id, options: { host: kind = 'shared' } = {} } of all) {
      if (kind !== 'shared') own.set(id, await open(0, id, kind === 'tls'))
    }
    tenants = createTenants(all, { shared, elsewhere, own }, { keys: createKeys(), now })
    return { url: `${shared}/`, port: Number(new URL(shared).port), faults: list(tenants), close }
  } catch (error) {
    await close()
    throw error
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function log(message: IncomingMessage, { status }: Reply): void {
  const path = (message.url ?? '').split('?')[0]
  console.error(`${message.method} ${path} ${status}`)
}
