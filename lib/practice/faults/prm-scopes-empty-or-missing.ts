import { without } from '../document'
import type { Fault } from '../fault'

export const prmScopesEmptyOrMissing: Fault = {
  id: 'prm-scopes-empty-or-missing',
  title: 'Neither the challenge nor the metadata says which scopes there are.',
  rule: 'prm-scopes-empty-or-missing',
  challenge: (parameters) => without(parameters, 'scope'),
  resourceMetadata: (document) => ({ ...document, scopes_supported: [] }),
}
