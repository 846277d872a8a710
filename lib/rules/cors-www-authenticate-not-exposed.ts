import { header } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import { allowedOrigin, corsRecipes, headersOf, listOf, refusals } from './kit/cors'
import type { Rule } from './rule'
import type { View } from './view'

export const corsWwwAuthenticateNotExposed: Rule = {
  id: 'cors-www-authenticate-not-exposed',
  stage: 'browser',
  step: 'challenge',
  severity: 'warning',
  spec: ['fetch#http-access-control-expose-headers'],
  title: 'A web page sees the 401, but not the challenge',
  why: 'Scripts may read a handful of response headers unless the server exposes more, and WWW-Authenticate is not among them. The page gets status 401 and null for the challenge, so it has to guess where the metadata is. Mcp-Session-Id is hidden in the same way.',
  fix: () =>
    httpFix(
      'Expose both headers:',
      'Access-Control-Expose-Headers: WWW-Authenticate, Mcp-Session-Id',
    ),
  recipes: corsRecipes,
  breaks: [],
  needs: ['challenge'],
  messages: ['Refused to get unsafe header "WWW-Authenticate"'],
  detect(view) {
    const [readable] = refusals(view).filter(
      (exchange) =>
        allowedOrigin(exchange) !== null &&
        header(headersOf(exchange), 'www-authenticate') !== null,
    )
    if (!readable) return 'inapplicable'
    const exposed = listOf(readable, 'access-control-expose-headers')
    const missing = needed(view).filter(
      (name) => !exposed.includes(name.toLowerCase()) && !exposed.includes('*'),
    )
    if (missing.length === 0) return []
    const place =
      exposed.length > 0
        ? 'header:access-control-expose-headers'
        : 'header:access-control-allow-origin'
    return [{ evidence: view.at(readable, place), remark: `without ${missing.join(', ')}` }]
  },
}

function needed(view: View): string[] {
  const sessions = view
    .exchanges('verify')
    .some((exchange) => header(headersOf(exchange), 'mcp-session-id') !== null)
  return sessions ? ['WWW-Authenticate', 'Mcp-Session-Id'] : ['WWW-Authenticate']
}
