import { traits } from '@/lib/spec/revisions'
import { challengeFix, wantsKeyOnly } from './kit/challenge'
import type { Rule } from './rule'

export const challengeMissingResourceMetadata: Rule = {
  id: 'challenge-missing-resource-metadata',
  stage: 'header',
  step: 'challenge',
  severity: (revision) => (traits[revision].challengeMustNameMetadata ? 'error' : 'warning'),
  spec: ['rfc9728#5.1', 'mcp#prm-discovery'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The challenge does not say where the resource metadata is',
  why: 'Without resource_metadata only clients that try the well-known URI find the authorization server. Revision 2025-06-18 requires the parameter; since 2025-11-25 it is one of two ways and clients must try the other. Most do; clients of the C# SDK stop with "does not contain a resource_metadata parameter".',
  fix: (view) => challengeFix(view, 'Add resource_metadata with the absolute URL of the document:'),
  recipes: {
    'typescript-sdk':
      'Pass resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(serverUrl) to requireBearerAuth.',
    'python-sdk': 'Set AuthSettings.resource_server_url; the SDK then writes the parameter.',
    spring:
      'Use the mcp-server-security configurer, or set the parameter in a custom BearerTokenAuthenticationEntryPoint.',
    dotnet: 'Set ResourceMetadata in AddMcp(options => …).',
  },
  breaks: ['copilot-agent', 'visual-studio'],
  needs: ['challenge'],
  messages: ['The WWW-Authenticate header does not contain a resource_metadata parameter'],
  detect(view) {
    const { bearer } = view.challenges
    if (!bearer || wantsKeyOnly(view)) return 'inapplicable'
    if (view.challengeParameter('resource_metadata') !== null) return []
    return [{ evidence: view.at(view.unauthenticated, 'header:www-authenticate') }]
  },
}
