import { everyLogin } from './kit/clients'
import { issuerFor, memberFix } from './kit/metadata'
import {
  endpointsOf,
  isForeignScheme,
  problemWithEndpoint,
  publicEndpoint,
} from './kit/named-endpoints'
import type { Rule } from './rule'

export const asEndpointNotHttpsOrForeign: Rule = {
  id: 'as-endpoint-not-https-or-foreign',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['mcp#communication-security', 'oauth2.1#1.5', 'rfc8414#2'],
  title: 'An endpoint is not an https URL that everyone can reach',
  why: 'Every endpoint must be an absolute https URL. SDK v2 throws InsecureTokenEndpointError on http, browsers block it as mixed content, and a relative or internal address cannot be reached at all. A proxy that ends TLS without telling the application is the usual reason.',
  fix(view, hit) {
    const name = hit.evidence[0]?.at.slice(1) ?? 'token_endpoint'
    const value = view.serverMetadata?.json?.[name]
    return memberFix(
      'Build the endpoints from the public https address of the authorization server:',
      { [name]: publicEndpoint(String(value), issuerFor(view)) },
    )
  },
  recipes: {
    express: "app.set('trust proxy', 1)",
    uvicorn: 'Start with --proxy-headers --forwarded-allow-ips=<address of the proxy>.',
    keycloak: 'Set KC_HOSTNAME to the public https URL and KC_PROXY_HEADERS=xforwarded.',
    spring: 'server.forward-headers-strategy=framework',
    hydra: 'Set urls.self.issuer to the public https URL.',
  },
  breaks: everyLogin,
  causes: [
    'as-oauth-and-oidc-documents-disagree',
    'token-redirect-301',
    'as-advertised-endpoint-404-or-405',
    'unreachable-dns',
    'unreachable-refused',
  ],
  needs: ['server-metadata'],
  messages: ['InsecureTokenEndpointError', 'Mixed Content', 'Invalid url'],
  detect(view) {
    const document = view.serverMetadata
    if (!document) return 'inapplicable'
    return endpointsOf(document.json).flatMap(({ name, value }) => {
      const remark = isForeignScheme(value) ? null : problemWithEndpoint(value, view)
      return remark
        ? [
            {
              evidence: view.at(document.exchange, `/${name}`),
              remark: `${name}: ${value} ${remark}`,
            },
          ]
        : []
    })
  },
}
