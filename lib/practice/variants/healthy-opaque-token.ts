import type { Fault } from '../fault'

export const healthyOpaqueToken: Fault = {
  id: 'healthy-opaque-token',
  title: 'Access tokens are references that say nothing.',
  rule: null,
  options: { tokens: 'opaque' },
}
