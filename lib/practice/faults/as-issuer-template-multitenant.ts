import type { Fault } from '../fault'

export const asIssuerTemplateMultitenant: Fault = {
  id: 'as-issuer-template-multitenant',
  title: 'The issuer holds a placeholder for the tenant.',
  rule: 'as-issuer-template-multitenant',
  options: { issuer: () => 'https://login.example.com/{tenantid}/v2.0' },
}
