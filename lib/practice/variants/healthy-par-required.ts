import type { Fault } from '../fault'

export const healthyParRequired: Fault = {
  id: 'healthy-par-required',
  title: 'Authorization requests must be pushed beforehand (RFC 9126).',
  rule: null,
  options: { pushedRequests: 'required' },
}
