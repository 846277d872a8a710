import { header } from '@/lib/http/exchange'
import { status } from './kit/use'
import type { Rule } from './rule'

export const useOriginRejected: Rule = {
  id: 'use-origin-rejected',
  stage: 'browser',
  step: 'challenge',
  severity: 'warning',
  spec: ['mcp-transport#security-&-endpoint'],
  title: 'The server refuses requests that carry an Origin',
  why: 'Servers must check the Origin header against DNS rebinding, and this one refuses every value it was shown, also that of its own address. Browser-based clients and desktop clients with a web view always send one and get 403.',
  fix: (view) => ({
    text: 'Keep an allow-list of origins: your own and those of the browser clients you support. Answer 403 for the others, and let requests without Origin pass. To begin with:',
    bytes: [
      view.server.origin,
      'http://localhost:6274',
      'https://claude.ai',
      'https://chatgpt.com',
    ].join('\n'),
    language: 'text',
  }),
  recipes: {
    'typescript-sdk':
      'Pass `allowedOrigins` to the transport, or remove `enableDnsRebindingProtection` for a public server.',
    'python-sdk': 'Set `TransportSecuritySettings(allowed_origins=[…], allowed_hosts=[…])`.',
  },
  breaks: ['inspector'],
  needs: [],
  probe: 'origins',
  messages: ['Forbidden: Invalid origin', 'Invalid Origin header'],
  detect(view) {
    const tried = view.probes('origins').filter(({ response }) => response !== null)
    if (tried.length === 0) return 'unknown'
    const usual = view.unauthenticated ? status(view.unauthenticated) : 401
    const refused = tried.filter(
      (exchange) => status(exchange) !== usual && status(exchange) === 403,
    )
    const own = refused.find(
      ({ request }) => header(request.headers, 'origin') === view.server.origin,
    )
    if (!own || refused.length < tried.length) return []
    return refused.map((exchange) => ({
      evidence: view.at(exchange, 'status'),
      remark: `Origin ${header(exchange.request.headers, 'origin')}: 403`,
    }))
  },
}
