import type { Fault } from '../fault'

export const healthyParAndDpop: Fault = {
  id: 'healthy-par-and-dpop',
  title: 'Requests must be pushed with a DPoP proof, and tokens are bound to its key.',
  rule: null,
  options: { pushedRequests: 'required', dpop: 'required' },
}
