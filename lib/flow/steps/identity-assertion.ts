import { parseObject, stringAt } from '@/lib/http/json'
import { answerInWords } from '../oauth-error'
import { type Step, StepFailure } from '../step'
import { expectedIssuer } from './authorization-request'
import { unreachable } from './unreachable'

/** Enterprise-managed authorization: the identity provider turns an ID token into an ID-JAG (RFC 8693). */
export const identityAssertion: Step = {
  id: 'identity-assertion',
  title: 'Identity assertion',
  explanation:
    'The identity provider of the organisation exchanges the person’s ID token for an assertion (ID-JAG) that the authorization server accepts.',
  sideEffects: true,
  needs: ['issuer', 'client', 'resource'],
  async run(facts, env) {
    const provider = env.settings.identityProvider
    if (!provider) {
      throw new StepFailure(
        'identity-provider-missing',
        'No identity provider is set.',
        'Enter its token endpoint, the client id there and an ID token in the settings.',
      )
    }
    const form = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: 'urn:ietf:params:oauth:token-type:id-jag',
      subject_token: provider.idToken,
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      audience: expectedIssuer(facts),
      resource: facts.resource?.value ?? '',
      client_id: provider.clientId,
    })
    if (facts.challengedScope) form.set('scope', facts.challengedScope.value)
    const exchange = await env.send({
      method: 'POST',
      url: provider.tokenEndpoint,
      headers: [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Accept', 'application/json'],
      ],
      body: form.toString(),
      purpose: 'Exchanges the ID token for an identity assertion at the identity provider.',
    })
    if (!exchange.response) throw unreachable(exchange)
    const json = parseObject(exchange.response.body)
    const assertion = stringAt(json, 'access_token')
    if (assertion === null) {
      throw new StepFailure(
        'identity-assertion-refused',
        `The identity provider answered ${answerInWords(exchange)}, and no assertion.`,
        'Check the ID token’s life and audience, and that the client may ask for this authorization server.',
      )
    }
    return {
      facts: { idJag: { value: assertion, from: { exchange: exchange.id, at: '/access_token' } } },
      note: 'The identity provider vouches for the person.',
    }
  },
}
