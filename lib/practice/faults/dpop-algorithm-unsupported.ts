import type { Fault } from '../fault'

export const dpopAlgorithmUnsupported: Fault = {
  id: 'dpop-algorithm-unsupported',
  title: 'Only an algorithm that no client has is accepted in proofs.',
  rule: 'dpop-algorithm-unsupported',
  options: { dpop: 'required' },
  serverMetadata: (document) => ({
    ...document,
    dpop_signing_alg_values_supported: ['ES256K'],
  }),
}
