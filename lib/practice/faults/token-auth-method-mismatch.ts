import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const tokenAuthMethodMismatch: Fault = {
  id: 'token-auth-method-mismatch',
  title: 'The token endpoint wants a secret in the body from every client, public ones too.',
  rule: 'token-auth-method-mismatch',
  at: {
    token: (healthy, request) =>
      new URLSearchParams(request.body).has('client_secret')
        ? healthy()
        : oauthError(
            401,
            'invalid_client',
            'Client authentication failed: client_secret is missing.',
          ),
  },
}
