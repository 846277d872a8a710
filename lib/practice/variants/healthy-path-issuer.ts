import type { Fault } from '../fault'

export const healthyPathIssuer: Fault = {
  id: 'healthy-path-issuer',
  title: 'The issuer has a long path, as realms and tenants have.',
  rule: null,
  options: { issuerPath: '/realms/notes' },
}
