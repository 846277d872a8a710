import { stringAt } from '@/lib/http/json'
import type { Probe } from './probe'

export const introspectionUnauthenticated: Probe = {
  id: 'introspection-unauthenticated',
  title: 'Introspection by nobody',
  sends: 'One introspection request for the access token, without saying who asks.',
  leavesBehind: null,
  step: 'introspection',
  needs: ['serverMetadata', 'accessToken'],
  async run(facts, env) {
    const endpoint = stringAt(facts.serverMetadata?.value, 'introspection_endpoint')
    if (endpoint === null) return undefined
    await env.send({
      method: 'POST',
      url: endpoint,
      headers: [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Accept', 'application/json'],
      ],
      body: new URLSearchParams({ token: facts.accessToken?.value ?? '' }).toString(),
      purpose: 'Asks about the access token without a client.',
      probe: 'introspection-unauthenticated',
    })
    return undefined
  },
}
