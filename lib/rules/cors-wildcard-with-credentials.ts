import { header } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import { allowedOrigin, headersOf } from './kit/cors'
import type { Rule } from './rule'

export const corsWildcardWithCredentials: Rule = {
  id: 'cors-wildcard-with-credentials',
  stage: 'browser',
  step: 'challenge',
  severity: 'warning',
  spec: ['fetch#cors-protocol-and-credentials'],
  title: 'CORS allows credentials to everybody',
  why: 'With Access-Control-Allow-Credentials a star is no star any more, and the browser refuses the answer. Where the server repeats the caller’s origin instead, it works, and every web page may act with the cookies of whoever visits it. MCP logs in with a header and needs no cookies.',
  fix: () =>
    httpFix('Remove Access-Control-Allow-Credentials and keep:', 'Access-Control-Allow-Origin: *'),
  recipes: {
    express: 'Remove credentials: true from cors().',
    uvicorn: 'Set allow_credentials=False in CORSMiddleware.',
    spring: 'Remove setAllowCredentials(true) from the CorsConfiguration.',
  },
  breaks: [],
  needs: ['challenge'],
  messages: ["must not be the wildcard '*' when the request's credentials mode is 'include'"],
  detect(view) {
    const answered = [
      ...view.exchanges('challenge'),
      ...view.exchanges('resource-metadata'),
      ...view.exchanges('server-metadata'),
    ]
    const [met] = answered.filter((exchange) => {
      const credentials = header(headersOf(exchange), 'access-control-allow-credentials')
      const origin = allowedOrigin(exchange)
      const anybody =
        origin === '*' || (origin !== null && origin === header(exchange.request.headers, 'origin'))
      return anybody && credentials?.trim() === 'true'
    })
    return met
      ? [
          {
            evidence: view.at(met, 'header:access-control-allow-credentials'),
            remark: `for ${allowedOrigin(met)}`,
          },
        ]
      : []
  },
}
