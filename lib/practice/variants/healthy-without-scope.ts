import { without } from '../document'
import type { Fault } from '../fault'

export const healthyWithoutScope: Fault = {
  id: 'healthy-without-scope',
  title: 'Neither the challenge nor a document names any scope.',
  rule: null,
  challenge: (parameters) => without(parameters, 'scope'),
  resourceMetadata: (document) => without(document, 'scopes_supported'),
  serverMetadata: (document) => without(document, 'scopes_supported'),
}
