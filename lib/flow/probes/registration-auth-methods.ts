import type { Probe } from './probe'
import { registerVariants } from './registration-request'

export const registrationAuthMethods: Probe = {
  id: 'registration-auth-methods',
  title: 'Registering with other authentication methods',
  sends:
    'Three registrations: token_endpoint_auth_method "none", left out, and "client_secret_post".',
  leavesBehind: 'Up to three clients named “MCP Auth Inspector (deeper check)”.',
  step: 'registration',
  needs: ['registrationEndpoint'],
  run: (facts, env) =>
    registerVariants(facts, env, 'registration-auth-methods', [
      ['Registers a public client.', { token_endpoint_auth_method: 'none' }],
      [
        'Registers without naming an authentication method.',
        { token_endpoint_auth_method: undefined },
      ],
      ['Registers a client with a secret.', { token_endpoint_auth_method: 'client_secret_post' }],
    ]),
}
