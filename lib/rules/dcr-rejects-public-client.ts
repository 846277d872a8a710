import { jsonFix } from './kit/bytes'
import { registeringOnly } from './kit/clients'
import { registrationHit } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import { clientVariants, passiveOrProbed, variantHits, variants } from './kit/variants'
import type { Rule } from './rule'

export const dcrRejectsPublicClient: Rule = {
  id: 'dcr-rejects-public-client',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#2', 'oauth2.1#2.4'],
  title: 'Dynamic registration refuses public clients',
  why: 'Desktop and command-line clients cannot keep a secret, so they register with `token_endpoint_auth_method: "none"` and rely on PKCE. This server refuses that method, or refuses a request that leaves the member out because it assumes a method it does not allow. The client then has no client_id and never opens a browser.',
  fix: (view) =>
    jsonFix(
      'Accept token_endpoint_auth_method "none", list it in token_endpoint_auth_methods_supported, and require PKCE from such clients. Answer 201 with:',
      registrationResponse(view),
    ),
  recipes: {
    'better-auth':
      'Set `allowUnauthenticatedClientRegistration: true` in the mcp or oauthProvider plugin.',
  },
  breaks: [...registeringOnly, 'claude-code', 'codex', 'goose'],
  needs: [],
  probe: 'registration-auth-methods',
  messages: ['unsupported token_endpoint_auth_method', 'public clients are not allowed'],
  detect(view) {
    const tried = variants(view, 'registration-auth-methods')
    return passiveOrProbed(registrationHit(view, 'auth-method'), tried, () =>
      variantHits(
        view,
        [...tried, ...clientVariants(view)].filter(
          ({ request }) => (request.token_endpoint_auth_method ?? 'none') === 'none',
        ),
        ['auth-method'],
        (request) =>
          'token_endpoint_auth_method' in request
            ? 'Refused token_endpoint_auth_method "none"'
            : 'Refused a request without token_endpoint_auth_method',
      ),
    )
  },
}
