import { stringsAt } from '@/lib/http/json'
import { authorizationHit } from './kit/authorization'
import { jsonFix } from './kit/bytes'
import { scopes, tokenHit } from './kit/token'
import type { Rule } from './rule'
import type { View } from './view'

export const authorizeInvalidScope: Rule = {
  id: 'authorize-invalid-scope',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#4.1.2.1', 'mcp#scope-selection'],
  title: 'The authorization server refuses the scope',
  why: 'The client asked for the scopes that the challenge or the resource metadata named, and the authorization server does not know one of them or does not allow it to this client. `offline_access` and `openid` are the usual ones; others are spelled differently at the identity provider than in the metadata.',
  fix: (view) =>
    jsonFix(
      `Allow these scopes at the authorization server, or advertise only what it grants. Asked for: ${view.fact('scope') ?? 'nothing'}. In the resource metadata:`,
      { scopes_supported: grantable(view) },
    ),
  recipes: {
    entra:
      'Spell scopes with their application: api://APPLICATION-ID/scope, in the metadata and in the challenge.',
    cognito:
      'Create the scopes on a resource server and enable them for the app client; Cognito refuses unknown ones.',
    'better-auth': 'Add the scopes to `scopes` and to `clientRegistrationDefaultScopes`.',
  },
  breaks: [
    'claude-code',
    'claude-ai',
    'cursor',
    'gemini-cli',
    'mcp-remote',
    'codex',
    'copilot-cli',
    'inspector',
  ],
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: ['invalid_scope', 'is not a valid scope', 'not registered with scope'],
  detect(view) {
    const refused = authorizationHit(view, 'scope')
    if (refused !== 'inapplicable' && refused.length > 0) return refused
    const token = tokenHit(view, 'scope')
    return token === 'inapplicable' ? refused : token
  },
}

/** What was asked for, without what the authorization server does not list. */
function grantable(view: View): string[] {
  const asked = scopes(view.fact('scope')).filter((scope) => scope !== 'offline_access')
  const supported = stringsAt(view.serverMetadata?.json, 'scopes_supported')
  return supported ? asked.filter((scope) => supported.includes(scope)) : asked
}
