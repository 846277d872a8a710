import type { Fault } from '../fault'
import { resourceScopes } from '../scopes'

export const prmScopesNotSupportedByAs: Fault = {
  id: 'prm-scopes-not-supported-by-as',
  title: 'The resource lists a scope that the authorization server does not know.',
  rule: 'prm-scopes-not-supported-by-as',
  resourceMetadata: (document) => ({
    ...document,
    scopes_supported: [...resourceScopes, 'notes:admin'],
  }),
}
