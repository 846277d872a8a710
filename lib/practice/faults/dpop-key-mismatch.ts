import type { Fault } from '../fault'

export const dpopKeyMismatch: Fault = {
  id: 'dpop-key-mismatch',
  title: 'The token is bound to the thumbprint of another key.',
  rule: 'dpop-key-mismatch',
  options: { dpop: 'required' },
  claims: (claims) => ({
    ...claims,
    cnf: { jkt: 'c29tZWJvZHktZWxzZXMta2V5LXRodW1icHJpbnQtMDAwMDA' },
  }),
}
