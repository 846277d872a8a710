import type { Probe } from './probe'
import { authorizationRequest, random } from './requests'

export const authorizeUnknownClient: Probe = {
  id: 'authorize-unknown-client',
  title: 'An unknown client at the authorization endpoint',
  sends:
    'The authorization request with a made-up client_id, and once more with the real one, without following it.',
  leavesBehind: null,
  step: 'authorization-response',
  needs: ['authorizationUrl'],
  async run(facts, env) {
    const probe = 'authorize-unknown-client'
    const unknown = authorizationRequest(facts, env, { client_id: `unknown-${random(env)}` })
    const known = authorizationRequest(facts, env, {})
    if (!unknown || !known) return undefined
    await env.send({ ...unknown, purpose: 'Asks for an unknown client.', probe })
    await env.send({ ...known, purpose: 'Asks whether this client is still known.', probe })
    return undefined
  },
}
