import type { Fault } from '../fault'

export const asIssuerMismatch: Fault = {
  id: 'as-issuer-mismatch',
  title: 'The metadata is that of the identity provider behind, with its issuer.',
  rule: 'as-issuer-mismatch',
  options: { issuer: () => 'https://login.example.com' },
}
