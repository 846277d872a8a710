import type { Exchange } from '@/lib/http/exchange'
import type { ComparedValue, FactName, Facts } from '../facts'
import type { Env, Step } from '../step'
import { compareTokens, tokensOf } from '../token-comparison'
import { requestToken } from './token-request'
import { checkSignatures, readTokenAnswer } from './token-response'

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
    const renewed = { ...answer.facts, ...(await checkSignatures(facts, answer, env)) }
    const compared = compare(facts, renewed, exchange, env)
    return {
      ...answer,
      facts: {
        ...renewed,
        refreshed: { value: compared, from: { exchange: exchange.id, at: '' } },
      },
      forget: aboutTheOldToken.filter((name) => renewed[name] === undefined),
      note: inWords(compared),
    }
  },
}

/** What was known of the access token before does not hold for the new one. */
const aboutTheOldToken = [
  'expiresAt',
  'tokenSignature',
  'introspected',
] as const satisfies readonly FactName[]

function compare(before: Facts, renewed: Facts, exchange: Exchange, env: Env): ComparedValue[] {
  const asked = env.exchanges.findLast(
    ({ id, step, probe, superseded, request }) =>
      id < exchange.id &&
      (step === 'token' || step === 'refresh') &&
      !probe &&
      !superseded &&
      request.method === 'POST',
  )
  const client = before.client?.value
  return compareTokens(
    tokensOf(before, asked ? resourceOf(asked) : null),
    tokensOf({ ...before, ...renewed }, resourceOf(exchange)),
    client?.authMethod === 'none' && before.scheme?.value !== 'DPoP',
  )
}

function resourceOf({ request }: Exchange): string | null {
  return new URLSearchParams(request.body ?? '').get('resource')
}

function inWords(compared: readonly ComparedValue[]): string {
  const worse = compared.filter(({ outcome }) => outcome === 'worse')
  if (worse.length === 0) return 'A new access token came, worth as much as the one before.'
  return worse.map(({ what, words }) => `The ${what}: ${words}`).join(' ')
}
