import { httpUrl, isLoopback } from '@/lib/flow/url'

/** Names that only resolve inside a network or a cluster. */
const internalName = /\.(internal|local|lan|intranet|corp|home\.arpa|svc|cluster\.local)$/

/** Not reachable from the internet: loopback, a private address, or a name that only a network knows. */
export function isInternal(url: URL): boolean {
  return isLoopback(url) || isPrivateAddress(bareHost(url)) || isInternalName(url)
}

export function isInternalName(url: URL): boolean {
  const host = bareHost(url)
  if (host.includes(':') || /^[\d.]+$/.test(host) || isLoopback(url)) return false
  return !host.includes('.') || internalName.test(host)
}

/** RFC 1918, link-local, shared (RFC 6598), unique local and unspecified addresses. */
export function isPrivateAddress(address: string): boolean {
  const v4 = address.replace(/^::ffff:/i, '')
  return (
    /^(10|127)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^0\.0\.0\.0$/.test(
      v4,
    ) || /^(::1?$|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i.test(address)
  )
}

/** A URL that the public cannot follow although the server that names it is public, or another machine's loopback. */
export function leaksFrom(value: unknown, server: URL): boolean {
  const url = httpUrl(value)
  if (!url || url.host === server.host) return false
  if (url.hostname === server.hostname) return isDevelopmentPort(url) && !isDevelopmentPort(server)
  if (isLoopback(url)) return !isLoopback(server)
  return isInternal(url) && (isLoopback(server) ? isInternalName(url) : !isInternal(server))
}

/** A port that applications listen on behind a proxy. */
function isDevelopmentPort(url: URL): boolean {
  return /^(3\d{3}|4000|4200|5000|5173|8\d{3}|9000)$/.test(url.port)
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
}
