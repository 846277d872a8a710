import type { Fault } from '../fault'

export const healthyWorkloadIdentity: Fault = {
  id: 'healthy-workload-identity',
  title:
    'By workload identity: /healthy-workload-identity/workload-token is what the platform gives.',
  rule: null,
  grant: 'workload-identity',
  options: { registration: ['pre-registered'] },
}
