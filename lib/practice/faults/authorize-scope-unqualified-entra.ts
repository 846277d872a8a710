import type { Fault } from '../fault'
import { splitScope } from '../scopes'

export const authorizeScopeUnqualifiedEntra: Fault = {
  id: 'authorize-scope-unqualified-entra',
  title: 'Entra takes a scope without its application for one of Microsoft Graph.',
  rule: 'authorize-scope-unqualified-entra',
  refuses: (parameters) => [
    'invalid_client',
    `AADSTS650053: The application asked for scope '${splitScope(parameters.get('scope'))[0]}' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'.`,
  ],
}
