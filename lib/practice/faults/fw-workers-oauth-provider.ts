import type { Fault } from '../fault'

export const fwWorkersOauthProvider: Fault = {
  id: 'fw-workers-oauth-provider',
  title:
    'workers-oauth-provider runs with its old defaults: plain PKCE, revocation at the token endpoint.',
  rule: 'fw-workers-oauth-provider',
  challenge: (parameters) => ({ realm: 'OAuth', ...parameters }),
  serverMetadata: (document) => ({
    ...document,
    revocation_endpoint: document.token_endpoint,
    code_challenge_methods_supported: ['plain', 'S256'],
  }),
}
