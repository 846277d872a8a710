import { header } from '@/lib/http/exchange'
import { jsonFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { resolve } from './kit/url'
import type { Rule } from './rule'
import type { View } from './view'

export const tokenRedirect301: Rule = {
  id: 'token-redirect-301',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc9110#15.4', 'rfc6749#3.2'],
  title: 'An endpoint that takes POST answers with a redirect',
  why: 'On 301 and 302 a client turns POST into GET and drops the body, so the request arrives empty; across origins it also drops the credentials. It happens when the metadata names the address without www, without the trailing slash, or with http.',
  fix: (view) => {
    const hit = redirected(view)[0]
    const target = hit && resolve(header(hit.response?.headers ?? [], 'location'), hit.request.url)
    const member = hit?.step === 'registration' ? 'registration_endpoint' : 'token_endpoint'
    return jsonFix('Advertise the address that answers by itself:', {
      [member]: target?.href ?? 'https://HOST/token',
    })
  },
  breaks: everyLogin,
  causes: ['token-not-json', 'registration-not-json'],
  needs: [],
  probe: 'token-requests',
  messages: ['invalid_request: missing grant_type', 'Method Not Allowed'],
  detect(view) {
    const asked = posts(view)
    if (asked.length === 0) return 'unknown'
    return redirected(view).map((exchange) => ({
      evidence: view.at(exchange, 'header:location'),
      remark: `status ${exchange.response?.status} to ${header(exchange.response?.headers ?? [], 'location') ?? 'nowhere'}`,
    }))
  },
}

function posts(view: View) {
  const own = [...view.exchanges('registration'), ...view.exchanges('token')]
  return [...own, ...view.probes('token-requests')].filter(({ request, response }) => {
    return request.method === 'POST' && response !== null
  })
}

function redirected(view: View) {
  return posts(view).filter(({ response }) => {
    return response !== null && response.status >= 300 && response.status < 400
  })
}
