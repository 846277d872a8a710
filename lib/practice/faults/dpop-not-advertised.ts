import { without } from '../document'
import type { Fault } from '../fault'

export const dpopNotAdvertised: Fault = {
  id: 'dpop-not-advertised',
  title: 'The resource requires DPoP, and the authorization server does not say that it can.',
  rule: 'dpop-not-advertised',
  options: { dpop: 'required' },
  serverMetadata: (document) => without(document, 'dpop_signing_alg_values_supported'),
}
