import { everyLogin } from './kit/clients'
import { memberFix, serverDocument } from './kit/metadata'
import { endpointsOf, isForeignScheme } from './kit/named-endpoints'
import type { Rule } from './rule'

export const asEndpointDangerousScheme: Rule = {
  id: 'as-endpoint-dangerous-scheme',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['mcp#communication-security', 'rfc8414#2', 'mcp#open-redirection'],
  title: 'An endpoint has a scheme that a client must never open',
  why: 'Clients open the authorization endpoint in a browser or hand it to the operating system. With javascript:, data:, file: or a scheme of some program the server would run code or start programs on the machine of everyone who connects; mcp-remote and others had holes of this kind (CVE-2025-6514). Careful clients refuse the server, and so do we.',
  fix: (view, hit) => {
    const name = hit.evidence[0]?.at.slice(1) ?? 'authorization_endpoint'
    const value = serverDocument(view)[name]
    const safe =
      typeof value === 'string' && !isForeignScheme(value)
        ? value
        : `${view.server.origin}/${name.split('_')[0]}`
    return memberFix('Use absolute https URLs for every endpoint:', { [name]: safe })
  },
  breaks: everyLogin,
  causes: [
    'as-missing-required-member',
    'as-endpoint-not-https-or-foreign',
    'as-oauth-and-oidc-documents-disagree',
    'as-no-registration-mechanism',
  ],
  needs: ['server-metadata'],
  messages: ['URL cannot use javascript:, data:, or vbscript: scheme'],
  detect(view) {
    const document = view.serverMetadata
    if (!document) return 'inapplicable'
    return endpointsOf(document.json)
      .filter(({ value }) => isForeignScheme(value))
      .map(({ name, value }) => ({
        evidence: view.at(document.exchange, `/${name}`),
        remark: value.slice(0, 80),
      }))
  },
}
