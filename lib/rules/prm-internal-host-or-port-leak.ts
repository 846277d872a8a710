import { stringsAt } from '@/lib/http/json'
import { challengeLine } from './kit/challenge'
import { leaksFrom } from './kit/hosts'
import { memberAt, memberFix, resourceDocument } from './kit/metadata'
import { compareResource } from './kit/resource'
import type { Hit, Rule } from './rule'
import type { View } from './view'

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
    const text =
      'Build every URL from a configured public base URL, not from Host or the listening port of the request:'
    if (hit.evidence[0]?.at === 'header:www-authenticate')
      return { text, bytes: challengeLine(view), language: 'http' }
    const { resource, authorization_servers } = resourceDocument(view)
    const servers = stringsAt(view.resourceMetadata?.json, 'authorization_servers') ?? []
    const leaking = servers.some((server) => leaksFrom(server, view.server))
    return memberFix(text, {
      resource,
      authorization_servers: leaking ? [view.server.origin] : authorization_servers,
    })
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
  detect: (view) => [...inChallenge(view), ...inDocument(view)],
}

function inChallenge(view: View): Hit[] {
  const value = view.challengeParameter('resource_metadata')
  if (value === null || !leaksFrom(value, view.server)) return []
  return [{ evidence: view.at(view.unauthenticated, 'header:www-authenticate'), remark: value }]
}

function inDocument(view: View): Hit[] {
  const document = view.resourceMetadata
  const { kind, value } = compareResource(document, view.server)
  const resource =
    kind === 'internal' ? [{ evidence: memberAt(view, document, 'resource'), remark: value }] : []
  const servers = stringsAt(document?.json, 'authorization_servers') ?? []
  const leaking = servers.filter((server) => leaksFrom(server, view.server))
  return [
    ...resource,
    ...leaking.map((remark) => ({
      evidence: memberAt(view, document, 'authorization_servers'),
      remark,
    })),
  ]
}
