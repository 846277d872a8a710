import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { callbackHeaders, callbackPage } from './callback-page'
import { isAddressInUse, listen } from './listen'

export interface CallbackListener {
  /** Resolves with the next URL that the browser comes back at. */
  next(): Promise<string>
  close(): void
}

/** Whether the redirect URI leads to this machine, so that its callback can be heard here. */
export function isHearable(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false
  const { protocol, hostname } = new URL(redirectUri)
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/**
 * Waits at a loopback redirect URI (RFC 8252 §7.3). `localhost` is heard on both address families,
 * because browsers differ in which one they try first. Rejects when somebody else listens there.
 */
export async function listenForCallback(redirectUri: string): Promise<CallbackListener> {
  const { hostname, port, pathname } = new URL(redirectUri)
  const waiting: ((url: string) => void)[] = []
  const heard = (url: string) => {
    for (const resolve of waiting.splice(0)) resolve(url)
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', redirectUri)
    const isCallback = url.searchParams.has('code') || url.searchParams.has('error')
    if (request.method !== 'GET' || url.pathname !== pathname || !isCallback) {
      response.writeHead(404, callbackHeaders).end()
      return
    }
    response.writeHead(200, callbackHeaders)
    response.end(callbackPage(url.searchParams.get('error')), () => heard(url.href))
  }

  const servers: Server[] = []
  const close = () => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  }
  try {
    for (const host of addresses(hostname)) {
      const server = createServer(answer)
      if (await listens(server, Number(port || 80), host, servers.length === 0))
        servers.push(server)
    }
  } catch (error) {
    close()
    throw error
  }
  return { next: () => new Promise((resolve) => waiting.push(resolve)), close }
}

function addresses(hostname: string): string[] {
  if (hostname === 'localhost') return ['127.0.0.1', '::1']
  return [hostname.replace(/^\[|\]$/g, '')]
}

/** A machine without IPv6 is heard on IPv4 alone; a port that another program has is an error. */
async function listens(server: Server, port: number, host: string, needed: boolean) {
  try {
    await listen(server, port, host)
    return true
  } catch (error) {
    if (needed || isAddressInUse(error)) throw error
    return false
  }
}
