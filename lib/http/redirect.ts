import { type Header, header, type WireRequest, type WireResponse } from './exchange'

const redirects = new Set([301, 302, 303, 307, 308])

/**
 * What a browser's fetch would send next: null when the answer is no redirect, or leads anywhere but http(s).
 * POST becomes GET on 301, 302 and 303, and credentials stay behind when the origin changes (Fetch, HTTP-redirect fetch);
 * so does every header of which nobody but the person knows what it means.
 */
export function redirectedRequest(
  request: WireRequest,
  response: WireResponse,
): WireRequest | null {
  const location = redirects.has(response.status) ? header(response.headers, 'location') : null
  if (location === null || !URL.canParse(location, request.url)) return null
  const target = new URL(location, request.url)
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return null
  const toGet =
    (response.status === 303 && request.method !== 'HEAD') ||
    ((response.status === 301 || response.status === 302) && request.method === 'POST')
  const crossOrigin = target.origin !== new URL(request.url).origin
  const headers = request.headers.filter(([name]) => keeps(name, toGet, crossOrigin))
  return {
    method: toGet ? 'GET' : request.method,
    url: target.href,
    headers: headers as readonly Header[],
    body: toGet ? null : request.body,
  }
}

const ofTheProtocol =
  /^(accept|accept-.*|content-.*|user-agent|cache-control|origin|last-event-id|mcp-.*)$/

function keeps(name: string, toGet: boolean, crossOrigin: boolean): boolean {
  const key = name.toLowerCase()
  if (toGet && key.startsWith('content-')) return false
  if (crossOrigin && !ofTheProtocol.test(key)) return false
  return true
}
