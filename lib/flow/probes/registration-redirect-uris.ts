import type { Probe } from './probe'
import { registerVariants } from './registration-request'

export const registrationRedirectUris: Probe = {
  id: 'registration-redirect-uris',
  title: 'Registering other redirect URIs',
  sends:
    'Four registrations: with a redirect URI on 127.0.0.1, on localhost, on an https site, and with the private-use scheme com.example.mcp-auth-inspector.',
  leavesBehind: 'Up to four clients named “MCP Auth Inspector (deeper check)”.',
  step: 'registration',
  needs: ['registrationEndpoint'],
  run: (facts, env) =>
    registerVariants(facts, env, 'registration-redirect-uris', [
      ['Registers a redirect URI on 127.0.0.1.', native('http://127.0.0.1:33418/callback')],
      ['Registers a redirect URI on localhost.', native('http://localhost:33418/callback')],
      [
        'Registers an https redirect URI.',
        { redirect_uris: ['https://client.example/callback'], application_type: 'web' },
      ],
      [
        'Registers a redirect URI with a private-use scheme.',
        native('com.example.mcp-auth-inspector:/callback'),
      ],
    ]),
}

function native(uri: string) {
  return { redirect_uris: [uri], application_type: 'native' }
}
