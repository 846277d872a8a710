import type { Probe } from './probe'
import { registerVariants } from './registration-request'

export const registrationApplicationType: Probe = {
  id: 'registration-application-type',
  title: 'Registering with another application_type',
  sends:
    'Two registrations of a loopback redirect URI: application_type "native", and left out, as older clients do.',
  leavesBehind: 'Up to two clients named “MCP Auth Inspector (deeper check)”.',
  step: 'registration',
  needs: ['registrationEndpoint'],
  run(facts, env) {
    const redirect_uris = ['http://127.0.0.1:33418/callback']
    return registerVariants(facts, env, 'registration-application-type', [
      ['Registers a native client.', { redirect_uris, application_type: 'native' }],
      ['Registers without application_type.', { redirect_uris, application_type: undefined }],
    ])
  },
}
