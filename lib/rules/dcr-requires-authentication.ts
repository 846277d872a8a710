import { answer, httpFix } from './kit/bytes'
import { registeringOnly } from './kit/clients'
import { registrationHit } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import type { Rule } from './rule'

export const dcrRequiresAuthentication: Rule = {
  id: 'dcr-requires-authentication',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3', 'mcp#dcr'],
  title: 'The registration endpoint wants a credential',
  why: 'A client that has never met this server has nothing to authenticate with. Either the authorization server wants an initial access token (Okta always, Keycloak by default), or the middleware that protects the MCP server also covers the registration endpoint.',
  fix: (view) =>
    httpFix(
      `Let ${view.fact('registrationEndpoint') ?? 'the registration endpoint'} answer without a credential, with a rate limit; exempt its path from the authentication middleware. If that cannot be, remove registration_endpoint from the metadata and hand out client ids.`,
      answer(201, ['Cache-Control: no-store'], registrationResponse(view)),
    ),
  recipes: {
    keycloak:
      'Realm settings, Client registration, Anonymous access policies: allow the hosts of your clients under "Trusted Hosts".',
    okta: 'Okta has no open registration: create an OIDC application and hand out its client_id, or put an OAuth proxy in front.',
    fastmcp:
      "Mount the auth routes outside the protected application; FastMCP's own `auth=` does this.",
  },
  breaks: [...registeringOnly, 'claude-code', 'codex', 'vscode', 'goose'],
  needs: ['registration'],
  messages: [
    'invalid_token',
    'Dynamic client registration failed: HTTP 401',
    'Initial access token required',
  ],
  detect: (view) => registrationHit(view, 'authentication'),
}
