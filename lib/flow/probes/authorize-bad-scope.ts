import type { Probe } from './probe'
import { authorizationRequest } from './requests'

export const authorizeBadScope: Probe = {
  id: 'authorize-bad-scope',
  title: 'A scope that does not exist',
  sends:
    'The authorization request with the scope mcp-auth-inspector:no-such-scope, without following it.',
  leavesBehind: null,
  step: 'authorization-response',
  needs: ['authorizationUrl'],
  async run(facts, env) {
    const scope = 'mcp-auth-inspector:no-such-scope'
    const request = authorizationRequest(facts, env, { scope })
    if (!request) return undefined
    const purpose = 'Asks for a scope that does not exist.'
    await env.send({ ...request, purpose, probe: 'authorize-bad-scope' })
    return undefined
  },
}
