import { headerValues } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import { headersOf } from './kit/cors'
import type { Rule } from './rule'

export const corsDuplicateHeaders: Rule = {
  id: 'cors-duplicate-headers',
  stage: 'browser',
  step: 'challenge',
  severity: 'warning',
  spec: ['fetch#http-access-control-allow-origin'],
  title: 'Access-Control-Allow-Origin is sent more than once',
  why: 'Two layers add the header, the application and the proxy or a mounted application and its parent. Browsers take one value only and refuse with "contains multiple values \'*, *\', but only one is allowed". Other clients do not look at it.',
  fix: () =>
    httpFix(
      'Add CORS headers in one layer only, the outermost, so that there is one:',
      'Access-Control-Allow-Origin: *',
    ),
  recipes: {
    fastmcp: 'Add CORSMiddleware to the parent application or to the MCP application, not to both.',
    nginx: 'proxy_hide_header Access-Control-Allow-Origin; before add_header.',
  },
  breaks: [],
  causes: ['cors-www-authenticate-not-exposed'],
  needs: ['challenge'],
  messages: ["header contains multiple values '*, *', but only one is allowed"],
  detect(view) {
    const answered = [
      ...view.exchanges('challenge'),
      ...view.exchanges('resource-metadata'),
      ...view.exchanges('server-metadata'),
    ]
    const [met] = answered.filter((exchange) => values(exchange).length > 1)
    return met
      ? [
          {
            evidence: view.at(met, 'header:access-control-allow-origin'),
            remark: values(met).join(', '),
          },
        ]
      : []
  },
}

function values(exchange: Parameters<typeof headersOf>[0]): string[] {
  return headerValues(headersOf(exchange), 'access-control-allow-origin').flatMap((value) =>
    value.split(','),
  )
}
