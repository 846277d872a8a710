import type { Fault } from '../fault'

export const cimdAuthMethodMismatch: Fault = {
  id: 'cimd-auth-method-mismatch',
  title: 'Metadata documents are welcome, but public clients are not listed.',
  rule: 'cimd-auth-method-mismatch',
  serverMetadata: (document) => ({
    ...document,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  }),
}
