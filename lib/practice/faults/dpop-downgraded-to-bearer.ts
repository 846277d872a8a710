import { without } from '../document'
import type { Fault } from '../fault'

export const dpopDowngradedToBearer: Fault = {
  id: 'dpop-downgraded-to-bearer',
  title: 'The token endpoint takes the proof, and issues a Bearer token all the same.',
  rule: 'dpop-downgraded-to-bearer',
  options: { dpop: 'required' },
  token: (document) => ({ ...document, token_type: 'Bearer' }),
  claims: (claims) => without(claims, 'cnf'),
}
