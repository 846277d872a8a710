import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import type { Facts } from '../facts'
import type { Probe } from './probe'
import { isBound, tokenRequest } from './requests'

export const refreshReuse: Probe = {
  id: 'refresh-reuse',
  title: 'The same refresh token twice',
  sends: 'Two refresh requests in a row with the refresh token of this login.',
  leavesBehind:
    'New tokens take the place of the old ones. A server that takes the second request for theft ends this login.',
  step: 'refresh',
  needs: ['tokenEndpoint', 'client', 'refreshToken'],
  async run(facts, env) {
    if (isBound(facts)) return undefined
    const resource = facts.resource?.value
    const form = () =>
      new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: facts.refreshToken?.value ?? '',
        ...(resource ? { resource } : {}),
      })
    const probe = 'refresh-reuse'
    const purpose = 'Refreshes the token.'
    const first = await env.send({ ...tokenRequest(facts, form()), purpose, probe })
    const again = 'Refreshes with the same refresh token again.'
    const second = await env.send({ ...tokenRequest(facts, form()), purpose: again, probe })
    return { ...newest(first), ...newest(second) }
  },
}

/** The login goes on with what it got last, because the tokens before it may be dead. */
function newest(exchange: Exchange): Facts {
  const { response } = exchange
  const json = response?.status === 200 ? parseObject(response.body) : null
  const access = stringAt(json, 'access_token')
  const refresh = stringAt(json, 'refresh_token')
  const from = (name: string) => ({ exchange: exchange.id, at: `/${name}` })
  return {
    ...(access ? { accessToken: { value: access, from: from('access_token') } } : {}),
    ...(refresh ? { refreshToken: { value: refresh, from: from('refresh_token') } } : {}),
  }
}
