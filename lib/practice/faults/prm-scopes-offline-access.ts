import type { Fault } from '../fault'
import { resourceScopes } from '../scopes'

export const prmScopesOfflineAccess: Fault = {
  id: 'prm-scopes-offline-access',
  title: 'The resource lists offline_access, which is none of its scopes.',
  rule: 'prm-scopes-offline-access',
  resourceMetadata: (document) => ({
    ...document,
    scopes_supported: [...resourceScopes, 'offline_access'],
  }),
}
