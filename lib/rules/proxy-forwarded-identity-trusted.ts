import { header } from '@/lib/http/exchange'
import { believedForgeries, forgedRequests } from './kit/forged'
import { isInternal } from './kit/hosts'
import type { Rule } from './rule'

export const proxyForwardedIdentityTrusted: Rule = {
  id: 'proxy-forwarded-identity-trusted',
  stage: 'status',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc7239#8.1', 'mcp#token-handling'],
  title: 'The server believes anybody who says who they are in a forwarding header',
  why: 'A request without a token is refused, and the same request with a made-up person in a header is served. Only a reverse proxy that has signed the person in may send such a header; here everybody can be everybody, with any group. It happens when the server can be reached past its proxy, or when the proxy passes on what clients send.',
  fix: () => ({
    text: 'Take the header from your own proxy only, known by its address or by a secret, and have the proxy remove what clients send before it sets its own. In nginx:',
    bytes:
      'proxy_set_header X-Forwarded-User $authenticated_user;\nproxy_set_header X-Forwarded-Groups $authenticated_groups;',
    language: 'text',
  }),
  breaks: [],
  needs: [],
  probe: 'forwarded-user',
  detect(view) {
    if (view.fact('access') === 'open') return 'inapplicable'
    if (forgedRequests(view).length === 0) return 'unknown'
    const severity = isInternal(view.server) ? 'warning' : 'error'
    return believedForgeries(view).map((exchange) => ({
      evidence: view.at(exchange, 'status'),
      remark:
        header(exchange.request.headers, 'x-forwarded-user') === null
          ? 'a made-up person was served'
          : 'a made-up X-Forwarded-User was served',
      severity,
    }))
  },
}
