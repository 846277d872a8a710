import type { Probe } from './probe'
import { isBound, random, tokenRequest } from './requests'

export const refreshBogus: Probe = {
  id: 'refresh-bogus',
  title: 'A made-up refresh token',
  sends: 'One refresh request with a refresh token that nobody issued.',
  leavesBehind: null,
  step: 'refresh',
  needs: ['tokenEndpoint', 'client'],
  async run(facts, env) {
    if (isBound(facts)) return undefined
    const refresh_token = `made-up-${random(env)}`
    const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token })
    await env.send({
      ...tokenRequest(facts, form),
      purpose: 'Refreshes with a made-up refresh token.',
      probe: 'refresh-bogus',
    })
    return undefined
  },
}
