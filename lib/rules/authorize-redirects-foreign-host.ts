import { header } from '@/lib/http/exchange'
import { queryOf, resolve } from './kit/url'
import type { Rule } from './rule'

export const authorizeRedirectsForeignHost: Rule = {
  id: 'authorize-redirects-foreign-host',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['oauth2.1#7.12', 'mcp#open-redirection'],
  title: 'The authorization endpoint redirects to an unregistered address',
  why: 'A request whose redirect URI does not belong to the client was followed there all the same. An attacker can send people through this address to a page of theirs, or collect their authorization codes.',
  fix: () => ({
    text: 'Compare redirect_uri with the registered ones before anything else, character by character apart from a loopback port. If it does not match, show an error page with status 400 and redirect nowhere.',
  }),
  breaks: [],
  needs: [],
  probe: 'authorize-foreign-redirect',
  detect(view) {
    const tried = view
      .probes('authorize-foreign-redirect')
      .filter(({ response }) => response !== null)
    if (tried.length === 0) return 'unknown'
    return tried.flatMap((exchange) => {
      const asked = resolve(queryOf(exchange.request.url).get('redirect_uri'), exchange.request.url)
      const target = resolve(
        header(exchange.response?.headers ?? [], 'location'),
        exchange.request.url,
      )
      if (!asked || !target || target.host !== asked.host) return []
      return [{ evidence: view.at(exchange, 'header:location'), remark: `led to ${target.host}` }]
    })
  },
}
