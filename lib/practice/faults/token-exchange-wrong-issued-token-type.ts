import type { Fault } from '../fault'

export const tokenExchangeWrongIssuedTokenType: Fault = {
  id: 'token-exchange-wrong-issued-token-type',
  title: 'The identity provider answers an exchange for an ID-JAG with an access token.',
  rule: 'token-exchange-wrong-issued-token-type',
  grant: 'enterprise-managed',
  options: { registration: ['pre-registered'] },
  exchanged: (document) => ({
    ...document,
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  }),
}
