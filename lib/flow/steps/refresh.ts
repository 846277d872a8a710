import type { Facts } from '../facts'
import { scopeUnion } from '../scope'
import type { Learned, Step } from '../step'
import { requestToken } from './token-request'
import { readTokenAnswer } from './token-response'

export const refresh: Step = {
  id: 'refresh',
  title: 'Refresh',
  explanation:
    'The refresh token is exchanged for a new access token, for the same resource. A public client gets a new refresh token with it, and the old one stops working.',
  sideEffects: true,
  needs: ['tokenEndpoint', 'client', 'refreshToken'],
  async run(facts, env) {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: facts.refreshToken?.value ?? '',
    })
    const purpose = 'Exchanges the refresh token for a new access token.'
    const { exchange, learned } = await requestToken(facts, env, form, purpose)
    const answer = await readTokenAnswer(exchange, facts, learned, env)
    return { ...answer, note: compare(facts, answer) }
  },
}

/** What changed by the refresh, as one sentence. */
function compare(before: Facts, { facts: after = {} }: Learned): string {
  const rotated = after.refreshToken && after.refreshToken.value !== before.refreshToken?.value
  const [was, is] = [before.grantedScope?.value, after.grantedScope?.value]
  const lost = (was ?? '')
    .split(' ')
    .filter((scope) => scope && is !== undefined && !is.split(' ').includes(scope))
  return [
    rotated ? 'A new refresh token came with it.' : 'The refresh token stays the same.',
    lost.length > 0 ? `Scope was lost: ${scopeUnion(lost.join(' '))}.` : 'The scope is the same.',
  ].join(' ')
}
