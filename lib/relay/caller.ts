import { mediaType } from '@/lib/http/exchange'

/** Why a request to the relay is not answered. */
export interface Refusal {
  status: number
  code: string
  message: string
  /** Seconds after which it may go well. */
  retryAfter?: number
}

export interface CallerPolicy {
  local: boolean
  /** Host names, without port, that the page is served under besides the loopback names of local mode. */
  hosts: readonly string[]
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

export function isLoopbackName(hostname: string): boolean {
  return loopbackNames.includes(hostname)
}

/**
 * Only the inspector's own page may call. The name in `Host` keeps DNS rebinding out,
 * `Sec-Fetch-Site` or `Origin` other pages, and the content type forms and simple requests.
 */
export function refuseCaller(request: Request, policy: CallerPolicy): Refusal | null {
  const refuse = (code: string, message: string) => ({ status: 403, code, message })
  const host = request.headers.get('host')?.toLowerCase() ?? ''
  if (!isOwnName(host, policy)) {
    return refuse('host-not-allowed', 'The relay does not answer to this host name.')
  }
  const origin = request.headers.get('origin')
  const originHost = origin !== null && URL.canParse(origin) ? new URL(origin).host : null
  if (origin !== null && !isOwnName(originHost ?? '', policy)) {
    return refuse('foreign-origin', 'The relay answers its own page only.')
  }
  const site = request.headers.get('sec-fetch-site')
  // Browsers leave Sec-Fetch-Site out where the page is not on https or loopback; Origin is always there.
  if (site === null ? originHost !== host : site !== 'same-origin') {
    return refuse('foreign-origin', 'The relay answers its own page only.')
  }
  if (mediaType([...request.headers]) !== 'application/json') {
    return refuse('not-json', 'The relay takes application/json only.')
  }
  if (request.method !== 'POST') {
    return { status: 405, code: 'method-not-allowed', message: 'The relay takes POST only.' }
  }
  return null
}

function isOwnName(host: string, { local, hosts }: CallerPolicy): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:/?#@\s]+)(:\d{1,5})?$/.exec(host)?.[1]
  if (!name || !URL.canParse(`http://${host}`)) return false
  return (local && isLoopbackName(name)) || hosts.some((known) => known.toLowerCase() === name)
}

/** Whether a target is the relay itself, under any of its names, which would call itself in a loop. */
export function isOwnAddress(target: URL, request: Request, { hosts }: CallerPolicy): boolean {
  const own = new URL(`${target.protocol}//${request.headers.get('host')}`)
  if (target.port !== own.port) return false
  const sameMachine = isLoopbackName(own.hostname) && isLoopbackHost(target.hostname)
  const name = target.hostname.replace(/\.$/, '')
  return sameMachine || name === own.hostname || hosts.some((known) => known.toLowerCase() === name)
}

function isLoopbackHost(hostname: string): boolean {
  return isLoopbackName(hostname) || /^127\.|^\[::ffff:7f|\.?localhost\.?$/.test(hostname)
}
