import type { Exchange } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import { allowedOrigin, fromPage, readByPages, refusals } from './kit/cors'
import type { Rule } from './rule'
import type { View } from './view'

export const corsMetadataOrTokenMissing: Rule = {
  id: 'cors-metadata-or-token-missing',
  stage: 'browser',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['fetch#http-cors-protocol', 'rfc8414#3.2'],
  title: 'A web page can call the MCP endpoint, but not log in',
  why: 'A page has to read both metadata documents, register and exchange the code itself, and each of these answers needs CORS headers of its own. GitHub’s token endpoint has none, and Keycloak’s registration had none until the end of 2025. Only clients that run in a web page are affected.',
  fix: () =>
    httpFix(
      'Send this header with the metadata documents and on the registration, token and revocation endpoints, errors included. It is safe there, because no cookies are in play. Never on the authorization endpoint:',
      'Access-Control-Allow-Origin: *',
    ),
  recipes: {
    keycloak:
      'Add "+" or the origin to Web origins of the client, and upgrade for CORS on registration.',
    github: 'GitHub’s token endpoint has no CORS: exchange the code on a server.',
    entra:
      'Register the redirect URI as a single-page application; only then the token endpoint sends CORS headers.',
    hydra: 'serve.public.cors.enabled: true',
  },
  breaks: [],
  needs: ['challenge', 'server-metadata'],
  messages: ['Failed to fetch', 'blocked by CORS policy'],
  detect(view) {
    const read = readByPages(view)
    const missing = read.filter((exchange) => allowedOrigin(exchange) === null)
    const certain = missing.filter(
      (exchange) => fromPage(exchange) || besideReadable(exchange, view),
    )
    if (certain.length > 0) {
      return certain.map((exchange) => ({
        evidence: view.at(exchange, 'status'),
        remark: `none at ${exchange.request.url.split('?')[0]}`,
      }))
    }
    return missing.length > 0 ? 'unknown' : []
  },
}

/** The MCP endpoint of the same host sends the header unasked, so it was forgotten here. */
function besideReadable({ request }: Exchange, view: View): boolean {
  if (!URL.canParse(request.url) || new URL(request.url).origin !== view.server.origin) return false
  return refusals(view).some((exchange) => !fromPage(exchange) && allowedOrigin(exchange) !== null)
}
