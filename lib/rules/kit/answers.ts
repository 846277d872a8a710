import { type Exchange, header, mediaType } from '@/lib/http/exchange'
import type { Hit } from '../rule'
import type { Document, View } from '../view'

/** Whether a page came where a program asked. */
export function isHtml(exchange: Exchange | null | undefined): boolean {
  const { response } = exchange ?? {}
  if (!response) return false
  const type = mediaType(response.headers)
  if (type === 'application/json') return false
  return (
    type === 'text/html' ||
    type === 'application/xhtml+xml' ||
    /^\s*<(!doctype|html)/i.test(response.body)
  )
}

export function statusOf(exchange: Exchange | null | undefined): number {
  return exchange?.response?.status ?? 0
}

/** The request that a redirect chain began with, and every answer on the way. */
export function hops(view: View, exchange: Exchange): Exchange[] {
  const chain = [exchange]
  for (let from = exchange.redirectedFrom; from !== undefined && chain.length < 12; ) {
    const earlier = view.trace.exchanges.find(({ id }) => id === from)
    if (!earlier) break
    chain.unshift(earlier)
    from = earlier.redirectedFrom
  }
  return chain
}

/** What clients ask before they find the document that is used; everything when none is. */
export function askedFirst(documents: readonly Document[], used: Document | null): Document[] {
  return documents.slice(0, used ? documents.indexOf(used) : documents.length)
}

/** Places of the specification, without those that are only looked at to explain a failure. */
export function withoutHints(
  documents: readonly Document[],
  view: View,
  list: 'resourceCandidates' | 'serverCandidates',
): Document[] {
  const hints = new Set(kindsOf(view, list, hintKinds[list]))
  return documents.filter(({ url }) => !hints.has(url))
}

const hintKinds = { resourceCandidates: ['append'], serverCandidates: ['append', 'root'] } as const

/** URLs of candidates of these kinds. */
export function kindsOf(
  view: View,
  list: 'resourceCandidates' | 'serverCandidates',
  kinds: readonly string[],
): string[] {
  return (view.fact(list) ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ url }) => url)
}

export function documentAt(documents: readonly Document[], url: string): Document | null {
  return documents.find((document) => document.url === url) ?? null
}

/** The hit of resource metadata below the MCP path, where a mounted application takes its routes along. */
export function documentBelow(view: View): Hit[] {
  const [below] = kindsOf(view, 'resourceCandidates', ['append'])
  const document = below ? documentAt(view.resourceDocuments, below) : null
  if (!isDocument(document)) return []
  return [{ evidence: view.at(document.exchange, 'status'), remark: `200 at ${document.url}` }]
}

/** A JSON object with status 200. */
export function isDocument(document: Document | null): document is Document {
  return document?.status === 200 && document.json !== null
}

/** A request to sign in at a page: its address, or a form with a password in the body. */
export function isLoginPage(exchange: Exchange): boolean {
  const body = exchange.response?.body ?? ''
  return (
    isHtml(exchange) &&
    (looksLikeLogin(exchange.request.url) || /type=["']?password|sign in to|log ?in to/i.test(body))
  )
}

const loginWords =
  /\/(login|log-in|signin|sign-in|sso|saml2?|cas|auth|oauth2?|authorize|account|accounts|session\/new|cdn-cgi\/access)(\/|\?|$)/i
const loginHosts =
  /(^|\.)(accounts?|login|sso|idp|auth|id)\.|cloudflareaccess\.com$|microsoftonline\.com$|okta\.com$|auth0\.com$/i

export function looksLikeLogin(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, pathname, search } = new URL(url)
  return loginHosts.test(hostname) || loginWords.test(`${pathname}${search}`)
}

/** Where an answer redirects to, resolved; null when it does not, or nowhere. */
export function redirectTarget({ request, response }: Exchange): URL | null {
  if (!response || response.status < 300 || response.status > 399) return null
  const location = header(response.headers, 'location')
  if (location === null || !URL.canParse(location, request.url)) return null
  return new URL(location, request.url)
}
