import type { Fault } from '../fault'
import { firstScope, splitScope } from '../scopes'

export const dcrRegisteredScopeNarrowerThanRequested: Fault = {
  id: 'dcr-registered-scope-narrower-than-requested',
  title: 'Clients are registered for one scope and then held to it.',
  rule: 'dcr-registered-scope-narrower-than-requested',
  registration: (document) => ({ ...document, scope: firstScope }),
  refuses(parameters) {
    const other = splitScope(parameters.get('scope')).find((scope) => scope !== firstScope)
    return other ? ['invalid_scope', `Client was not registered with scope ${other}`] : null
  },
}
