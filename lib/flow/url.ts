/** The absolute http(s) URL, or null for anything else a server may have sent. */
export function httpUrl(value: unknown, base?: string): URL | null {
  if (typeof value !== 'string' || !URL.canParse(value, base)) return null
  const url = new URL(value, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}

export function isLoopback(url: URL): boolean {
  const { hostname } = url
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  )
}

/** `https:`, or `http:` on loopback (OAuth 2.1 §1.5). */
export function isSecure(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url)
}

/** Inserts a well-known name between host and path (RFC 8414 §3.1, RFC 9728 §3.1). */
export function wellKnownInserted(identifier: URL, name: string): string {
  const path = identifier.pathname.replace(/\/$/, '')
  return `${identifier.origin}/.well-known/${name}${path}${identifier.search}`
}

/** Appends a well-known name to the path (OpenID Connect Discovery §4). */
export function wellKnownAppended(identifier: URL, name: string): string {
  return `${identifier.origin}${identifier.pathname.replace(/\/$/, '')}/.well-known/${name}`
}

/** The identifier a client uses when the server names none: no fragment, no slash that nobody typed. */
export function canonicalResource(server: URL): string {
  const path = server.pathname === '/' ? '' : server.pathname
  return `${server.origin}${path}${server.search}`
}

/** Whether a resource identifier stands for the server: same origin, and its path is a prefix by segments. */
export function covers(resource: URL, server: URL): boolean {
  if (resource.origin !== server.origin) return false
  const folder = (path: string) => (path.endsWith('/') ? path : `${path}/`)
  return folder(server.pathname).startsWith(folder(resource.pathname))
}
