import { stringsAt } from '@/lib/http/json'
import { memberAt, memberFix } from './kit/metadata'
import { serverScopes } from './kit/scopes'
import type { Rule } from './rule'

export const prmScopesEmptyOrMissing: Rule = {
  id: 'prm-scopes-empty-or-missing',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'info',
  spec: ['mcp#scope-selection', 'rfc9728#2'],
  revisions: ['2025-11-25', '2026-07-28'],
  title: 'Nothing says which scopes a client should ask for',
  why: 'Neither the challenge nor the resource metadata names a scope, although the authorization server has some. Clients then send none, or their own: mcp-remote sent "openid email profile", Cursor and Gemini CLI everything that the authorization server lists. The token lacks permissions, or the login ends in invalid_scope.',
  fix: (view) =>
    memberFix(
      'List the least that a session needs, and leave the member out where scopes mean nothing; an empty array is not allowed:',
      { scopes_supported: serverScopes(view).slice(0, 3) },
    ),
  breaks: [],
  needs: ['resource-metadata', 'server-metadata'],
  messages: ['invalid_scope', 'openid email profile'],
  detect(view) {
    const document = view.resourceMetadata
    if (!document) return 'inapplicable'
    if (view.challengeParameter('scope')?.trim()) return []
    const scopes = stringsAt(document.json, 'scopes_supported')
    if (scopes && scopes.length > 0) return []
    const empty = Array.isArray(document.json?.scopes_supported)
    if (!empty && serverScopes(view).length === 0) return []
    return [
      {
        evidence: memberAt(view, document, 'scopes_supported'),
        remark: empty ? 'an empty array' : 'no scopes_supported',
      },
    ]
  },
}
