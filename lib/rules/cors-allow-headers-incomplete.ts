import { httpFix } from './kit/bytes'
import { corsRecipes, isAllowed, preflightOf } from './kit/cors'
import { missingHeaders, neededHeaders } from './kit/cors-headers'
import type { Rule } from './rule'

export const corsAllowHeadersIncomplete: Rule = {
  id: 'cors-allow-headers-incomplete',
  stage: 'browser',
  step: 'challenge',
  severity: 'warning',
  spec: ['fetch#cors-preflight-fetch', 'mcp-transport#protocol-version-header'],
  title: 'The preflight does not allow every header of MCP',
  why: 'The browser stops a request as soon as it has one header that Access-Control-Allow-Headers does not list; usually mcp-protocol-version is named in the console. A star does not cover Authorization. Only clients that run in a web page are affected.',
  fix: (view) =>
    httpFix(
      'List the headers by name:',
      `Access-Control-Allow-Headers: ${neededHeaders(view).join(', ')}`,
    ),
  recipes: corsRecipes,
  breaks: [],
  needs: ['challenge'],
  messages: [
    'Request header field mcp-protocol-version is not allowed by Access-Control-Allow-Headers',
    'is not allowed by Access-Control-Allow-Headers in preflight response',
  ],
  detect(view) {
    const preflight = preflightOf(view)
    if (!isAllowed(preflight)) return 'inapplicable'
    const missing = missingHeaders(view, preflight)
    if (missing.length === 0) return []
    return [
      {
        evidence: view.at(preflight, 'header:access-control-allow-headers'),
        remark: `without ${missing.join(', ')}`,
      },
    ]
  },
}
