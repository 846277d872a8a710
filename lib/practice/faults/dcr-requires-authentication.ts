import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { hasToken } from '../request'

export const dcrRequiresAuthentication: Fault = {
  id: 'dcr-requires-authentication',
  title: 'The guard of the API covers the registration endpoint.',
  rule: 'dcr-requires-authentication',
  at: {
    registration: (healthy, request) =>
      hasToken(request)
        ? healthy()
        : oauthError(401, 'invalid_token', 'An initial access token is needed.', [
            ['WWW-Authenticate', 'Bearer'],
          ]),
  },
}
