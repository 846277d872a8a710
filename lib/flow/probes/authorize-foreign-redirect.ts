import type { Probe } from './probe'
import { authorizationRequest } from './requests'

export const authorizeForeignRedirect: Probe = {
  id: 'authorize-foreign-redirect',
  title: 'An unregistered redirect URI',
  sends:
    'The authorization request with the redirect URI https://attacker.mcp-auth-inspector.invalid/callback, without following it.',
  leavesBehind: null,
  step: 'authorization-response',
  needs: ['authorizationUrl'],
  async run(facts, env) {
    const request = authorizationRequest(facts, env, {
      redirect_uri: 'https://attacker.mcp-auth-inspector.invalid/callback',
    })
    if (!request) return undefined
    await env.send({
      ...request,
      purpose: 'Asks to be sent to an unregistered address.',
      probe: 'authorize-foreign-redirect',
    })
    return undefined
  },
}
