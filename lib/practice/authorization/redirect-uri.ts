/** Schemes that mean something to browsers, so that no application can have them to itself. */
const taken = new Set([
  'about:',
  'blob:',
  'data:',
  'file:',
  'ftp:',
  'javascript:',
  'vbscript:',
  'ws:',
  'wss:',
])

/** `https:`, `http:` on loopback, or a private-use scheme (RFC 8252 §7), also one without a dot: editors have those. */
export function isAllowedRedirectUri(uri: string): boolean {
  if (!URL.canParse(uri)) return false
  const url = new URL(uri)
  if (uri.includes('#') || url.username || url.password) return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' ? isLoopback(url) : !taken.has(url.protocol)
}

/** To the letter, but for the port of a loopback address, which clients cannot know beforehand (RFC 8252 §7.3). */
export function matchesRedirectUri(registered: readonly string[], uri: string): boolean {
  return registered.some((known) => known === uri || sameLoopback(known, uri))
}

/** Only the machine that the browser runs on hears it. */
export function isLoopbackRedirectUri(uri: string): boolean {
  return isAllowedRedirectUri(uri) && uri.startsWith('http:')
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function sameLoopback(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false
  const [one, other] = [new URL(a), new URL(b)]
  if (one.protocol !== 'http:' || !isLoopback(one)) return false
  one.port = other.port
  return one.href === other.href
}
