import { stringAt } from '@/lib/http/json'
import { authorizationRefusal } from './kit/authorization'
import { jsonFix } from './kit/bytes'
import { registrationResponse } from './kit/registration-example'
import { issued, scopes } from './kit/token'
import type { Rule } from './rule'
import type { View } from './view'

export const dcrRegisteredScopeNarrowerThanRequested: Rule = {
  id: 'dcr-registered-scope-narrower-than-requested',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#2', 'rfc7591#3.2.1'],
  title: 'The client was registered with fewer scopes than it has to ask for',
  why: 'The registration response limits the client to a set of scopes, and the authorization request asks for more, because the challenge or the metadata says so. Servers that check the request against the registered set (better-auth, Hydra, Clerk) then answer `invalid_scope`, usually over `offline_access` or `openid`.',
  fix: (view) =>
    jsonFix(
      'Register dynamic clients with every scope that the MCP server advertises, plus offline_access.',
      registrationResponse(view, { scope: view.fact('scope') ?? '' }),
    ),
  recipes: {
    'better-auth':
      'Set `clientRegistrationDefaultScopes` and `clientRegistrationAllowedScopes` to all MCP scopes plus offline_access.',
    hydra:
      'Set `oidc.dynamic_client_registration.default_scope` to all MCP scopes plus offline_access and openid.',
  },
  breaks: [
    'codex',
    'claude-code',
    'claude-ai',
    'cursor',
    'mcp-remote',
    'copilot-cli',
    'gemini-cli',
    'inspector',
  ],
  causes: ['authorize-invalid-scope', 'token-scope-narrowed-or-missing', 'refresh-not-issued'],
  needs: ['registration'],
  messages: [
    'Client was not registered with scope offline_access',
    'invalid_scope',
    'The OAuth 2.0 Client is not allowed to request scope',
  ],
  detect(view) {
    const registered = stringAt(view.registration?.response, 'scope')
    const requested = view.fact('scope')
    if (registered === null || !requested) return 'inapplicable'
    const missing = scopes(requested).filter((scope) => !scopes(registered).includes(scope))
    if (missing.length === 0 || grantedAll(view, missing)) return []
    const refused = authorizationRefusal(view)?.reason === 'scope'
    const remark = `not registered: ${missing.join(' ')}`
    const evidence = view.at(view.registration?.exchange, '/scope')
    return [{ evidence, remark, severity: refused ? 'error' : 'warning' }]
  },
}

/** The server did not hold the client to its registration, so nothing is broken. */
function grantedAll(view: View, missing: readonly string[]): boolean {
  if (!issued(view)) return false
  const granted = stringAt(view.token?.json, 'scope')
  return granted === null || missing.every((scope) => scopes(granted).includes(scope))
}
