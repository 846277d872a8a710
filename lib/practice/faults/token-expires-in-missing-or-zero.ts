import type { Fault } from '../fault'

export const tokenExpiresInMissingOrZero: Fault = {
  id: 'token-expires-in-missing-or-zero',
  title: 'The lifetime in the token response is always zero.',
  rule: 'token-expires-in-missing-or-zero',
  token: (document) => ({ ...document, expires_in: 0 }),
}
