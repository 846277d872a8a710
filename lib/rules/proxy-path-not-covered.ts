import type { Exchange } from '@/lib/http/exchange'
import { everyLogin } from './kit/clients'
import { isMcpAnswer } from './kit/probes'
import { status } from './kit/use'
import type { Rule } from './rule'
import type { View } from './view'

export const proxyPathNotCovered: Rule = {
  id: 'proxy-path-not-covered',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['mcp-transport#sending-messages', 'rfc6750#3'],
  title: 'A proxy rule covers the address with a path behind it and not the address itself',
  why: 'A rule for /mcp/* does not match /mcp, so the request goes to another backend: a login page, a front end, a 404. With a slash at the end the MCP server answers. Clients use the address exactly as it was typed.',
  fix: (view) => ({
    text: `Add the bare path to the rule of the load balancer or identity-aware proxy, beside the one with the wildcard:`,
    bytes: `${bare(view.server.pathname)}\n${bare(view.server.pathname)}/*`,
    language: 'text',
  }),
  recipes: {
    'google-iap':
      'The URL map needs both path rules, /mcp and /mcp/*, in front of the backend that has IAP switched off.',
    'aws-alb': 'Give the listener rule both path patterns.',
    nginx: 'Use `location /mcp` instead of `location /mcp/`.',
  },
  breaks: everyLogin,
  causes: [
    'challenge-redirect-to-login',
    'challenge-not-an-mcp-endpoint',
    'challenge-wrong-status-400-403-404-405',
    'challenge-missing-www-authenticate',
  ],
  needs: [],
  probe: 'slash-spelling',
  detect(view) {
    const other = view.probes('slash-spelling').find((exchange) => isOtherSpelling(view, exchange))
    const typed = view.unauthenticated
    if (!other?.response || !typed?.response) return 'unknown'
    if (!isMcpAnswer(other) || isMcpAnswer(typed)) return []
    const remark = `${other.request.url} answers ${status(other)} with a challenge`
    return [{ evidence: [...view.at(typed, 'status'), ...view.at(other, 'status')], remark }]
  },
}

function isOtherSpelling(view: View, { request }: Exchange): boolean {
  return request.method === 'POST' && request.url !== view.trace.server
}

function bare(path: string): string {
  return path.replace(/\/+$/, '') || '/'
}
