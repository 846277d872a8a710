import type { Fault } from '../fault'

export const healthyDpop: Fault = {
  id: 'healthy-dpop',
  title: 'Tokens are bound to a key by DPoP, and both servers want nonces (RFC 9449).',
  rule: null,
  options: { dpop: 'required' },
}
