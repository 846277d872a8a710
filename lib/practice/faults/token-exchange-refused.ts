import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const tokenExchangeRefused: Fault = {
  id: 'token-exchange-refused',
  title: 'No administrator has connected the authorization server at the identity provider.',
  rule: 'token-exchange-refused',
  grant: 'enterprise-managed',
  options: { registration: ['pre-registered'] },
  at: {
    'idp-token': async (healthy, request) =>
      request.body.includes('token-exchange')
        ? oauthError(400, 'invalid_target', 'This audience is not connected.')
        : healthy(),
  },
}
