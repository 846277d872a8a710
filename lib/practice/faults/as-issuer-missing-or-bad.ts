import { without } from '../document'
import type { Fault } from '../fault'

export const asIssuerMissingOrBad: Fault = {
  id: 'as-issuer-missing-or-bad',
  title: 'The metadata forgets the issuer.',
  rule: 'as-issuer-missing-or-bad',
  serverMetadata: (document) => without(document, 'issuer'),
}
