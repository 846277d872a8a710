import { parseObject, stringAt } from '@/lib/http/json'
import { answerInWords } from '../oauth-error'
import { type Step, StepFailure } from '../step'
import { clientAuthentication } from './token-request'
import { unreachable } from './unreachable'

export const introspection: Step = {
  id: 'introspection',
  title: 'Introspection',
  explanation:
    'The authorization server is asked what it knows of the token (RFC 7662). Many allow that only to resource servers.',
  sideEffects: true,
  needs: ['serverMetadata', 'client', 'accessToken'],
  async run(facts, env) {
    const endpoint = stringAt(facts.serverMetadata?.value, 'introspection_endpoint')
    if (endpoint === null) {
      throw new StepFailure(
        'introspection-unsupported',
        'The authorization server names no introspection_endpoint.',
        'Look at the token itself: a JWT carries what it stands for.',
      )
    }
    const form = new URLSearchParams({ token: facts.accessToken?.value ?? '' })
    const headers = await clientAuthentication(facts, env, form)
    const exchange = await env.send({
      method: 'POST',
      url: endpoint,
      headers: [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Accept', 'application/json'],
        ...headers,
      ],
      body: form.toString(),
      purpose: 'Asks the authorization server about the access token.',
    })
    if (!exchange.response) throw unreachable(exchange)
    const json = parseObject(exchange.response.body)
    if (exchange.response.status !== 200 || typeof json?.active !== 'boolean') {
      throw new StepFailure(
        'introspection-refused',
        `The introspection endpoint answered ${answerInWords(exchange)}.`,
        'Most authorization servers answer only to the resource server, so this may be as intended.',
      )
    }
    return { note: json.active ? 'The token is active.' : 'The token is not active.' }
  },
}
