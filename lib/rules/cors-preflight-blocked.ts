import { statusOf } from './kit/answers'
import { httpFix } from './kit/bytes'
import { allowedOrigin, corsRecipes, preflightOf } from './kit/cors'
import { neededHeaders } from './kit/cors-headers'
import type { Rule } from './rule'

export const corsPreflightBlocked: Rule = {
  id: 'cors-preflight-blocked',
  stage: 'browser',
  step: 'challenge',
  severity: 'warning',
  spec: ['fetch#cors-preflight-fetch', 'fetch#http-cors-protocol'],
  title: 'Web pages cannot call the MCP endpoint',
  why: 'A browser asks with OPTIONS before it sends a request with a token. Here the question is refused, often because the auth middleware wants a token for it, or it is answered without CORS headers. Clients that run in a web page say "Failed to fetch" and "blocked by CORS policy"; desktop, command-line and cloud clients are not affected.',
  fix: (view) =>
    httpFix(
      `Answer OPTIONS ${view.server.pathname} before authentication:`,
      `HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET, POST, DELETE, OPTIONS\nAccess-Control-Allow-Headers: ${neededHeaders(view).join(', ')}\nAccess-Control-Max-Age: 7200`,
    ),
  recipes: corsRecipes,
  breaks: [],
  causes: [
    'cors-allow-headers-incomplete',
    'cors-401-unreadable',
    'cors-www-authenticate-not-exposed',
    'cors-metadata-or-token-missing',
  ],
  needs: ['challenge'],
  messages: [
    'Failed to fetch',
    'blocked by CORS policy',
    "Response to preflight request doesn't pass access control check",
    "This MCP server doesn't support web access. Missing CORS headers.",
  ],
  detect(view) {
    const preflight = preflightOf(view)
    if (!preflight?.response) return preflight ? 'unknown' : 'inapplicable'
    const status = statusOf(preflight)
    if (status < 200 || status > 299)
      return [{ evidence: view.at(preflight, 'status'), remark: `${status} to the preflight` }]
    if (allowedOrigin(preflight) !== null) return []
    return [
      {
        evidence: view.at(preflight, 'status'),
        remark: `${status} without Access-Control-Allow-Origin`,
      },
    ]
  },
}
