import type { Probe } from './probe'
import { registerVariants } from './registration-request'

export const registrationScopes: Probe = {
  id: 'registration-scopes',
  title: 'Registering with other scopes',
  sends:
    'Three registrations: without scope, with the scopes of the resource metadata, and with "openid email profile".',
  leavesBehind: 'Up to three clients named “MCP Auth Inspector (deeper check)”.',
  step: 'registration',
  needs: ['registrationEndpoint'],
  run(facts, env) {
    const scope = facts.resourceScopes?.value.join(' ')
    return registerVariants(facts, env, 'registration-scopes', [
      ['Registers without scope.', {}],
      ...(scope ? [['Registers with the scopes of the resource.', { scope }] as const] : []),
      ['Registers with identity scopes.', { scope: 'openid email profile' }],
    ])
  },
}
