import type { Fault } from '../fault'
import { splitScope } from '../scopes'

export const fwBetterAuth: Fault = {
  id: 'fw-better-auth',
  title: 'better-auth registers clients without offline_access and then refuses it.',
  rule: 'fw-better-auth',
  options: { issuerPath: '/api/auth/oauth2' },
  refuses: (parameters) =>
    splitScope(parameters.get('scope')).includes('offline_access')
      ? ['invalid_scope', 'The following scopes are invalid: offline_access']
      : null,
}
