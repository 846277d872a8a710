import type { Fault } from '../fault'

export const tokenIssMismatch: Fault = {
  id: 'token-iss-mismatch',
  title: 'Tokens name the older issuer of the same identity provider.',
  rule: 'token-iss-mismatch',
  claims: (claims) => ({ ...claims, iss: 'https://sts.example.net/5f1c0e7a/' }),
}
