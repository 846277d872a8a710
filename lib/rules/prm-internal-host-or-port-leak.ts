import { leaksFrom } from './kit/hosts'
import { issuerFor } from './kit/metadata'
import { addressFix, addressHits } from './kit/own-addresses'
import type { Rule } from './rule'

export const prmInternalHostOrPortLeak: Rule = {
  id: 'prm-internal-host-or-port-leak',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc9728#3.3', 'mcp#communication-security'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The server gives out an address that only exists inside',
  why: 'A container name, a pod’s DNS name, localhost or the application’s own port stands where the public address belongs, because the URL was built from what the proxy passes on. Clients outside cannot connect there, and refuse the document because it is about another resource.',
  fix(view, hit) {
    const named = issuerFor(view)
    const issuer = leaksFrom(named, view.server) ? view.server.origin : named
    const text =
      'Build every URL from a configured public base URL, not from Host or the listening port of the request:'
    return addressFix(view, hit, text, [issuer])
  },
  recipes: {
    ngrok:
      'Start ngrok with --host-header=rewrite only if the application has its public URL configured.',
    nginx:
      'proxy_set_header Host $host; proxy_set_header X-Forwarded-Host $host; proxy_set_header X-Forwarded-Port 443;',
    express: "app.set('trust proxy', 1), or better a PUBLIC_URL variable.",
    fastmcp: 'Set base_url to the public URL.',
    spring: 'server.forward-headers-strategy=framework',
  },
  breaks: [
    'claude-ai',
    'claude-code',
    'vscode',
    'codex',
    'gemini-cli',
    'chatgpt',
    'opencode',
    'inspector',
    'mcp-remote',
    'cursor',
  ],
  causes: [
    'challenge-resource-metadata-404',
    'prm-metadata-url-not-derived-from-resource',
    'prm-root-and-path-disagree',
    'unreachable-dns',
    'unreachable-refused',
    'prm-5xx-or-timeout',
    'as-metadata-not-found',
    'as-metadata-5xx-or-timeout',
    'as-issuer-mismatch',
    'as-issuer-missing-or-bad',
    'as-endpoint-not-https-or-foreign',
    'authorize-invalid-target',
    'token-aud-mismatch',
  ],
  needs: ['challenge'],
  messages: ['ECONNREFUSED 127.0.0.1', 'getaddrinfo ENOTFOUND', 'does not match expected'],
  detect: (view) => addressHits(view, 'internal', (address) => leaksFrom(address, view.server)),
}
