import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const tokenInvalidGrant: Rule = {
  id: 'token-invalid-grant',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#5.2', 'oauth2.1#4.1.3'],
  title: 'The token endpoint does not accept the code it has just issued',
  why: 'The code came back seconds ago and the server calls it invalid, expired or used. Codes live in the memory of one instance while another answers, the code is bound to something that changed on the way, or something redeemed it first, such as a link preview or a second client on the same port.',
  fix: () => ({
    text: 'Keep authorization codes in a store that all instances share, for at least 60 seconds, and use each once. Log which of its bindings (client_id, redirect_uri, code_challenge, resource) did not match.',
  }),
  breaks: everyLogin,
  causes: ['token-invalid-grant-as-401'],
  needs: ['token'],
  messages: [
    'invalid_grant',
    'Authorization code has expired',
    'Invalid authorization code',
    'Grant not found',
  ],
  detect(view) {
    if (view.token?.parameters.get('code') === '') return 'inapplicable'
    return tokenHit(view, 'invalid-grant')
  },
}
