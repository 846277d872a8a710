import type { Probe } from './probe'
import { registerVariants } from './registration-request'

export const registrationDangerousRedirects: Probe = {
  id: 'registration-dangerous-redirects',
  title: 'Registering dangerous redirect URIs',
  sends:
    'Two registrations that must be refused: with http://attacker.mcp-auth-inspector.invalid/callback, and with a javascript: URI.',
  leavesBehind:
    'Nothing on a server that refuses them; else up to two clients named “MCP Auth Inspector (deeper check)”.',
  step: 'registration',
  needs: ['registrationEndpoint'],
  run: (facts, env) =>
    registerVariants(facts, env, 'registration-dangerous-redirects', [
      [
        'Registers a redirect URI without TLS.',
        { redirect_uris: ['http://attacker.mcp-auth-inspector.invalid/callback'] },
      ],
      ['Registers a javascript: redirect URI.', { redirect_uris: ['javascript:alert(1)'] }],
    ]),
}
