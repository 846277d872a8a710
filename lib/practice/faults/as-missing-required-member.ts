import { without } from '../document'
import type { Fault } from '../fault'

export const asMissingRequiredMember: Fault = {
  id: 'as-missing-required-member',
  title: 'The metadata, written by hand, forgets the response types.',
  rule: 'as-missing-required-member',
  serverMetadata: (document) => without(document, 'response_types_supported'),
}
