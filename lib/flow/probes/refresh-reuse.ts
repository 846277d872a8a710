import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import type { Facts } from '../facts'
import type { Env } from '../step'
import type { Probe } from './probe'
import { isBound, tokenRequest } from './requests'

const probe = 'refresh-reuse'

export const refreshReuse: Probe = {
  id: probe,
  title: 'The same refresh token twice',
  sends:
    'The refresh token that was used last, once more; before that, a refresh if there was none. If the second use is refused, the newest refresh token, to see whether the login still stands.',
  leavesBehind:
    'New tokens take the place of the old ones. A server that takes the second request for theft ends this login.',
  step: 'refresh',
  needs: ['tokenEndpoint', 'client', 'refreshToken'],
  async run(facts, env) {
    if (isBound(facts)) return undefined
    const current = facts.refreshToken?.value ?? ''
    const refresh = async (token: string, purpose: string) =>
      env.send({ ...tokenRequest(facts, formFor(token, facts)), purpose, probe })
    const spent = spentToken(env, current)
    const first = spent === null ? await refresh(current, 'Refreshes the token.') : null
    const again = 'Refreshes with the same refresh token again.'
    const second = await refresh(spent ?? current, again)
    const known = { ...(first && newest(first)), ...newest(second) }
    if (!second.response || second.response.status < 400) return known
    const latest = known.refreshToken?.value ?? current
    if (latest === (spent ?? current)) return known
    const purpose =
      'Refreshes with the newest refresh token, to see whether the login still stands.'
    return { ...known, ...newest(await refresh(latest, purpose)) }
  },
}

function formFor(token: string, facts: Facts): URLSearchParams {
  const resource = facts.resource?.value
  return new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: token,
    ...(resource ? { resource } : {}),
  })
}

/** The refresh token that the last refresh of this login was given a new one for; null when there was none. */
function spentToken(env: Env, current: string): string | null {
  const last = env.exchanges.findLast(
    ({ step, probe: other, superseded, request, response }) =>
      step === 'refresh' &&
      !other &&
      !superseded &&
      response?.status === 200 &&
      /grant_type=refresh_token/.test(request.body ?? ''),
  )
  const sent = new URLSearchParams(last?.request.body ?? '').get('refresh_token')
  return sent === current ? null : sent
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
