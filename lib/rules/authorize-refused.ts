import { authorizationHit } from './kit/authorization'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const authorizeRefused: Rule = {
  id: 'authorize-refused',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#4.1.2.1'],
  title: 'The authorization server refuses the authorization request',
  why: 'The answer names an error that fits none of the usual causes. What it says stands beside the evidence; the request that it refuses is shown parameter by parameter in the step before.',
  fix: (view) => ({
    text: 'Compare the parameters with what the server supports: response_type=code, code_challenge_method=S256, the redirect URI and the scopes. This is the request it refused:',
    bytes: view.authorization?.url.href ?? '',
    language: 'text',
  }),
  breaks: everyLogin,
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: [
    'invalid_request',
    'unauthorized_client',
    'unsupported_response_type',
    'login_required',
  ],
  detect: (view) => authorizationHit(view, 'other'),
}
