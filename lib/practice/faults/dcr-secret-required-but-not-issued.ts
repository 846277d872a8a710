import { without } from '../document'
import type { Fault } from '../fault'

export const dcrSecretRequiredButNotIssued: Fault = {
  id: 'dcr-secret-required-but-not-issued',
  title: 'The registration response asks for a secret that it does not hold.',
  rule: 'dcr-secret-required-but-not-issued',
  registration: (document) => ({
    ...without(document, 'client_secret', 'client_secret_expires_at'),
    token_endpoint_auth_method: 'client_secret_post',
  }),
}
