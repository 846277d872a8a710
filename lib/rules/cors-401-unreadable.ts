import { httpFix } from './kit/bytes'
import { allowedOrigin, corsRecipes, fromPage, readByPages, refusals } from './kit/cors'
import type { Rule } from './rule'
import type { View } from './view'

export const cors401Unreadable: Rule = {
  id: 'cors-401-unreadable',
  stage: 'browser',
  step: 'challenge',
  severity: 'warning',
  spec: ['fetch#http-cors-protocol'],
  title: 'A web page cannot see the 401',
  why: 'The CORS headers are only on successful answers, because the refusal comes from a layer further out. To a page the 401 is a network error, "Failed to fetch", so it never learns that a login is needed. Only clients that run in a web page are affected.',
  fix: () =>
    httpFix(
      'Put CORS outside of authentication, so that every answer, refusals included, has its headers:',
      'Access-Control-Allow-Origin: *\nAccess-Control-Expose-Headers: WWW-Authenticate, Mcp-Session-Id',
    ),
  recipes: corsRecipes,
  breaks: [],
  causes: ['cors-www-authenticate-not-exposed'],
  needs: ['challenge'],
  messages: [
    'Failed to fetch',
    "No 'Access-Control-Allow-Origin' header is present on the requested resource",
  ],
  detect(view) {
    const refused = refusals(view)
    if (refused.length === 0) return 'inapplicable'
    if (refused.some((exchange) => allowedOrigin(exchange) !== null)) return []
    const [first] = refused
    const asked = refused.find(fromPage) ?? (sendsUnasked(view) ? first : undefined)
    if (!asked) return 'unknown'
    const remark = '401 without Access-Control-Allow-Origin'
    return [{ evidence: view.at(asked, 'status'), remark }]
  },
}

/** Other answers of this host carry the header although no page asked, so the 401 was left out. */
function sendsUnasked(view: View): boolean {
  return readByPages(view).some((exchange) => {
    const { url } = exchange.request
    const own = URL.canParse(url) && new URL(url).origin === view.server.origin
    return own && !fromPage(exchange) && allowedOrigin(exchange) !== null
  })
}
