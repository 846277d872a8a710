import { httpUrl, isLoopback } from '../url'
import type { Probe } from './probe'
import { authorizationRequest } from './requests'

export const loopbackPort: Probe = {
  id: 'loopback-port',
  title: 'Another loopback port',
  sends:
    'The authorization request as it was, and with the next port in its loopback redirect URI, both without following them.',
  leavesBehind: null,
  step: 'authorization-response',
  needs: ['authorizationUrl', 'redirectUri'],
  async run(facts, env) {
    const url = httpUrl(facts.redirectUri?.value)
    if (!url || !isLoopback(url) || url.port === '') return undefined
    const shifted = new URL(url)
    shifted.port = url.port === '65535' ? '65534' : String(Number(url.port) + 1)
    for (const redirect_uri of [facts.redirectUri?.value ?? '', shifted.href]) {
      const request = authorizationRequest(facts, env, { redirect_uri })
      if (!request) return undefined
      const purpose = `Asks to be sent to ${redirect_uri}.`
      await env.send({ ...request, purpose, probe: 'loopback-port' })
    }
    return undefined
  },
}
