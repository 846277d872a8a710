import type { Probe } from './probe'
import { registerVariants } from './registration-request'

export const registrationGrantTypes: Probe = {
  id: 'registration-grant-types',
  title: 'Registering with more grant types',
  sends:
    'Two registrations: with refresh_token beside authorization_code, and with urn:ietf:params:oauth:grant-type:jwt-bearer as well, as Claude does.',
  leavesBehind: 'Up to two clients named “MCP Auth Inspector (deeper check)”.',
  step: 'registration',
  needs: ['registrationEndpoint'],
  run: (facts, env) =>
    registerVariants(facts, env, 'registration-grant-types', [
      ['Registers with refresh_token.', { grant_types: ['authorization_code', 'refresh_token'] }],
      [
        'Registers with jwt-bearer as well.',
        {
          grant_types: [
            'authorization_code',
            'refresh_token',
            'urn:ietf:params:oauth:grant-type:jwt-bearer',
          ],
        },
      ],
    ]),
}
