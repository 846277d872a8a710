import { stringsAt } from '@/lib/http/json'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmScopesOfflineAccess: Rule = {
  id: 'prm-scopes-offline-access',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'info',
  spec: ['mcp#refresh-tokens', 'mcp#scope-selection'],
  revisions: ['2025-11-25', '2026-07-28'],
  title: 'The resource asks for offline_access',
  why: 'offline_access is about refresh tokens, which are no business of the resource. Clients request every scope that the resource names, so an authorization server without that scope answers invalid_scope. Clients add it themselves where the authorization server lists it.',
  fix: (view) =>
    memberFix(
      'Take offline_access out of scopes_supported and of the challenge, and list it in the authorization server metadata:',
      {
        scopes_supported: (view.fact('resourceScopes') ?? []).filter(
          (scope) => scope !== 'offline_access',
        ),
      },
    ),
  breaks: [],
  causes: ['authorize-invalid-scope'],
  needs: ['challenge'],
  messages: ['offline_access'],
  detect(view) {
    const inChallenge =
      view.challengeParameter('scope')?.split(' ').includes('offline_access') ?? false
    const document = view.resourceMetadata
    const inDocument =
      stringsAt(document?.json, 'scopes_supported')?.includes('offline_access') ?? false
    if (!document && !view.challenges.bearer) return 'inapplicable'
    if (!inChallenge && !inDocument) return []
    const evidence = [
      ...(inDocument ? view.at(document?.exchange, '/scopes_supported') : []),
      ...(inChallenge ? view.at(view.unauthenticated, 'header:www-authenticate') : []),
    ]
    return [{ evidence }]
  },
}
