import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import type { Facts } from '../facts'
import { answerInWords } from '../oauth-error'
import { type Env, type Step, StepFailure } from '../step'
import { clientAuthentication } from './client-request'
import { unreachable } from './unreachable'

export const introspection: Step = {
  id: 'introspection',
  title: 'Introspection',
  explanation:
    'The authorization server is asked what it knows of the token (RFC 7662). Many allow that only to resource servers.',
  sideEffects: true,
  needs: ['serverMetadata', 'client', 'accessToken'],
  async run(facts, env) {
    const purpose = 'Asks the authorization server about the access token.'
    const exchange = await introspect(facts, env, purpose)
    if (exchange === null) {
      throw new StepFailure(
        'introspection-unsupported',
        'The authorization server names no introspection_endpoint.',
        'Look at the token itself: a JWT carries what it stands for.',
      )
    }
    if (!exchange.response) throw unreachable(exchange)
    const json = introspected(exchange)
    if (json === null) {
      throw new StepFailure(
        'introspection-refused',
        `The introspection endpoint answered ${answerInWords(exchange)}.`,
        'Most authorization servers answer only to the resource server, so this may be as intended.',
      )
    }
    return {
      facts: { introspected: { value: json, from: { exchange: exchange.id, at: '' } } },
      note: json.active ? 'The token is active.' : 'The token is not active.',
    }
  },
}

/** Asks about the access token as this login's client; null when there is no endpoint to ask. */
export async function introspect(
  facts: Facts,
  env: Env,
  purpose: string,
): Promise<Exchange | null> {
  const endpoint = stringAt(facts.serverMetadata?.value, 'introspection_endpoint')
  if (endpoint === null) return null
  const form = new URLSearchParams({ token: facts.accessToken?.value ?? '' })
  const headers = await clientAuthentication(facts, env, form)
  return env.send({
    method: 'POST',
    url: endpoint,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
      ...headers,
    ],
    body: form.toString(),
    purpose,
  })
}

/** A response in the shape of RFC 7662 §2.2; null for anything else. */
export function introspected({ response }: Exchange): JsonObject | null {
  const json = response?.status === 200 ? parseObject(response.body) : null
  return typeof json?.active === 'boolean' ? json : null
}
