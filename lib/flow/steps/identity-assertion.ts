import { parseObject, stringAt } from '@/lib/http/json'
import type { Facts } from '../facts'
import { answerInWords, oauthError } from '../oauth-error'
import { selectScope } from '../scope'
import { type NewObjection, type Step, StepFailure } from '../step'
import { expectedIssuer } from './authorization-request'
import { requireProvider } from './identity-provider'
import { identityClient } from './identity-sign-in'
import { skipWithoutLogin } from './registration'
import { unreachable } from './unreachable'

const idJag = 'urn:ietf:params:oauth:token-type:id-jag'

/** Enterprise-managed authorization: the identity provider turns an ID token into an ID-JAG (RFC 8693). */
export const identityAssertion: Step = {
  id: 'identity-assertion',
  title: 'Identity assertion',
  explanation:
    'The identity provider of the organisation exchanges the person’s ID token for an assertion (ID-JAG) that the authorization server accepts.',
  sideEffects: true,
  needs: ['issuer', 'client', 'resource'],
  skip: skipWithoutLogin,
  async run(facts, env) {
    const provider = requireProvider(env.settings)
    const subject = provider.idToken ?? facts.providerIdToken?.value
    if (!subject) {
      throw new StepFailure(
        'id-token-missing',
        'There is no ID token to exchange.',
        'Run again from the sign-in at the provider, or paste an ID token in the settings.',
      )
    }
    const scope = askedScope(facts, env.settings)
    const { url, headers, form } = identityClient(facts, env, {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: idJag,
      subject_token: subject,
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      audience: expectedIssuer(facts),
      resource: facts.resource?.value ?? '',
      ...(scope ? { scope } : {}),
    })
    const exchange = await env.send({
      method: 'POST',
      url,
      headers,
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
        hints[oauthError(exchange) ?? ''] ?? hints.other ?? '',
      )
    }
    return {
      facts: {
        idJag: { value: assertion, from: { exchange: exchange.id, at: '/access_token' } },
        ...(scope
          ? { scope: { value: scope, from: { exchange: exchange.id, at: 'request:/scope' } } }
          : {}),
      },
      objections: issuedAs(stringAt(json, 'issued_token_type'), exchange.id),
      note: 'The identity provider vouches for the person.',
    }
  },
}

/** The assertion is narrowed to what is needed; `offline_access` is the authorization server's alone. */
function askedScope(facts: Facts, settings: Parameters<typeof selectScope>[1]): string | null {
  if (settings.mode === 'conforming') return facts.challengedScope?.value ?? null
  const scope = (facts.unionScope ?? selectScope(facts, settings).scope).value
  const scopes = (scope ?? '').split(' ').filter((name) => name && name !== 'offline_access')
  return scopes.join(' ') || null
}

/** The answer must say that it is an ID-JAG (RFC 8693 §2.2.1, ID-JAG draft §4.3). */
function issuedAs(type: string | null, exchange: number): NewObjection[] {
  if (type === idJag) return []
  return [
    {
      code: 'issued-token-type',
      message: `issued_token_type is ${type ?? 'missing'}, wanted was ${idJag}.`,
      spec: 'rfc8693#2.2.1',
      evidence: { exchange, at: type === null ? '' : '/issued_token_type' },
      mandatory: true,
    },
  ]
}

const hints: Record<string, string> = {
  invalid_grant: 'The ID token has expired, or was issued to another client. Sign in again.',
  invalid_client: 'Check the client id at the identity provider, and its secret.',
  invalid_target:
    'The identity provider does not know this authorization server or resource: an administrator has to connect it.',
  unauthorized_client: 'An administrator has to allow this client the token exchange.',
  unsupported_grant_type: 'The identity provider does not offer token exchange (RFC 8693).',
  other:
    'Check the ID token’s life and audience, and that the client may ask for this authorization server.',
}
