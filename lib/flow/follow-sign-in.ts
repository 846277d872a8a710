import { type Exchange, header, headerValues } from '@/lib/http/exchange'
import { redirectedRequest } from '@/lib/http/redirect'
import type { Outgoing } from './step'

const maxHops = 20

/**
 * Walks the authorization URL without a person: follows redirects, keeping cookies per host, until one leads
 * to the redirect URI, and returns that URL. Throws an Error that says what page stood in the way.
 */
export async function followSignIn(
  authorizationUrl: string,
  redirectUri: string,
  send: (request: Outgoing) => Promise<Exchange>,
): Promise<string> {
  const cookies = new Map<string, Map<string, string>>()
  let url = authorizationUrl
  let redirectedFrom: number | undefined
  for (let hop = 0; hop < maxHops; hop++) {
    const jar = cookies.get(new URL(url).host)
    const exchange = await send({
      method: 'GET',
      url,
      headers: [
        ['Accept', '*/*'],
        ...(jar?.size
          ? [['Cookie', [...jar].map((pair) => pair.join('=')).join('; ')] as const]
          : []),
      ],
      purpose: hop === 0 ? 'Goes to the authorization endpoint.' : 'Follows the sign-in on.',
      ...(redirectedFrom === undefined ? {} : { redirectedFrom }),
    })
    if (!exchange.response) {
      throw new Error(exchange.failure?.message ?? 'The authorization endpoint did not answer.')
    }
    keepCookies(cookies, exchange)
    const location = header(exchange.response.headers, 'location')
    if (location !== null && URL.canParse(location, url)) {
      const target = new URL(location, url).href
      if (leadsTo(target, redirectUri)) return target
    }
    const next = redirectedRequest(exchange.request, exchange.response)
    if (!next) {
      throw new Error(
        `The authorization server answered ${exchange.response.status} with a page instead of a redirect: it wants a person. Sign in with a browser.`,
      )
    }
    url = next.url
    redirectedFrom = exchange.id
  }
  throw new Error(`The sign-in was still redirecting after ${maxHops} requests.`)
}

/** Whether a URL is the redirect URI with response parameters added. */
export function leadsTo(url: string, redirectUri: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(redirectUri)) return false
  const [a, b] = [new URL(url), new URL(redirectUri)]
  return a.protocol === b.protocol && a.host === b.host && a.pathname === b.pathname
}

function keepCookies(cookies: Map<string, Map<string, string>>, exchange: Exchange): void {
  const { host } = new URL(exchange.request.url)
  const jar = cookies.get(host) ?? new Map<string, string>()
  for (const line of headerValues(exchange.response?.headers ?? [], 'set-cookie')) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  cookies.set(host, jar)
}
