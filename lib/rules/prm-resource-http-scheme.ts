import { httpUrl } from '@/lib/flow/url'
import { issuerFor } from './kit/metadata'
import { addressFix, addressHits } from './kit/own-addresses'
import type { Rule } from './rule'
import type { View } from './view'

export const prmResourceHttpScheme: Rule = {
  id: 'prm-resource-http-scheme',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#2', 'mcp#communication-security'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The server describes itself with http: although it is reached by https:',
  why: 'TLS ends at the proxy, and the application builds its URLs from a request that it saw as http. Clients compare and refuse: "Protected resource http://h/mcp does not match expected https://h/mcp (or origin)". One missing X-Forwarded-Proto also breaks issuer, endpoints and redirects, so mend it at the root.',
  fix(view, hit) {
    const named = issuerFor(view)
    const issuer = isDowngraded(named, view) ? named.replace(/^http:/, 'https:') : named
    const text =
      'Pin the public base URL in configuration, or trust the proxy’s X-Forwarded-Proto, so that every URL begins with https:'
    return addressFix(view, hit, text, [issuer])
  },
  recipes: {
    express: "app.set('trust proxy', 1)",
    uvicorn: 'Start with --proxy-headers --forwarded-allow-ips=<address of the proxy>.',
    fastmcp: 'Set base_url to the public https URL, and start uvicorn with --proxy-headers.',
    dotnet:
      'app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost }) before everything else.',
    spring: 'server.forward-headers-strategy=framework',
    nginx: 'proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header Host $host;',
  },
  breaks: [
    'claude-code',
    'claude-ai',
    'vscode',
    'codex',
    'gemini-cli',
    'opencode',
    'inspector',
    'mcp-remote',
    'chatgpt',
  ],
  causes: [
    'challenge-resource-metadata-404',
    'prm-metadata-url-not-derived-from-resource',
    'prm-redirected',
    'prm-root-and-path-disagree',
    'as-metadata-not-found',
    'as-metadata-redirected',
    'as-issuer-mismatch',
    'as-issuer-missing-or-bad',
    'as-endpoint-not-https-or-foreign',
    'authorize-invalid-target',
    'token-aud-mismatch',
    'token-iss-mismatch',
    'callback-iss-mismatch',
    'use-redirect-strips-authorization',
  ],
  needs: ['challenge'],
  messages: [
    'Protected resource http:// does not match expected https://',
    'does not match expected',
  ],
  detect(view) {
    if (view.server.protocol !== 'https:') return 'inapplicable'
    return addressHits(view, 'scheme', (address) => isDowngraded(address, view))
  },
}

function isDowngraded(address: string, view: View): boolean {
  const url = httpUrl(address)
  return url?.protocol === 'http:' && url.hostname === view.server.hostname
}
