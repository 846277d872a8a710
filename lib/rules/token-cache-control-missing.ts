import { headerValues } from '@/lib/http/exchange'
import { httpFix } from './kit/bytes'
import { issued } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Rule } from './rule'

export const tokenCacheControlMissing: Rule = {
  id: 'token-cache-control-missing',
  stage: 'token',
  step: 'token',
  severity: 'info',
  spec: ['rfc6749#5.1'],
  title: 'The token response may be stored by caches',
  why: 'A response with a token must carry `Cache-Control: no-store`, so that no proxy and no browser keeps the token. No client stops over it; the conformance suite for authorization servers does.',
  fix: (view) =>
    httpFix('Add the header to every answer of the token endpoint:', tokenResponse(view)),
  breaks: [],
  needs: ['token'],
  detect(view) {
    if (!view.token || !issued(view)) return 'inapplicable'
    const { exchange } = view.token
    const values = headerValues(exchange.response?.headers ?? [], 'cache-control')
    if (/(^|[,\s])no-store([,\s]|$)/i.test(values.join(','))) return []
    const place = values.length > 0 ? 'header:cache-control' : 'status'
    return [{ evidence: view.at(exchange, place), remark: values.join(', ') || 'no Cache-Control' }]
  },
}
