import type { Fault } from '../fault'

export const healthyEnterpriseManaged: Fault = {
  id: 'healthy-enterprise-managed',
  title: 'Enterprise-managed: the identity provider is /healthy-enterprise-managed/idp.',
  rule: null,
  grant: 'enterprise-managed',
  options: { registration: ['pre-registered'] },
}
