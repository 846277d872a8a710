import { without } from '../document'
import type { Fault } from '../fault'

export const challengeMissingResourceMetadata: Fault = {
  id: 'challenge-missing-resource-metadata',
  title: 'The challenge names the scheme and the scope, but no metadata.',
  rule: 'challenge-missing-resource-metadata',
  challenge: (parameters) => without(parameters, 'resource_metadata'),
}
