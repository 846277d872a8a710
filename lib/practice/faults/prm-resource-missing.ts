import { without } from '../document'
import type { Fault } from '../fault'

export const prmResourceMissing: Fault = {
  id: 'prm-resource-missing',
  title: 'The resource metadata forgets the resource.',
  rule: 'prm-resource-missing',
  resourceMetadata: (document) => without(document, 'resource'),
}
