import type { Fault } from '../fault'
import { splitScope } from '../scopes'

export const authorizeInvalidScope: Fault = {
  id: 'authorize-invalid-scope',
  title: 'The scope that lets clients stay signed in is advertised and refused.',
  rule: 'authorize-invalid-scope',
  refuses: (parameters) =>
    splitScope(parameters.get('scope')).includes('offline_access')
      ? ['invalid_scope', 'The scope offline_access is not allowed for this client.']
      : null,
}
