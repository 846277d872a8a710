import { stringAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import { base64url, s256 } from '../encode'
import type { Facts } from '../facts'
import { selectScope } from '../scope'
import type { Env, Step } from '../step'
import { skipWithoutLogin } from './registration'

export const authorizationRequest: Step = {
  id: 'authorization-request',
  title: 'Authorization request',
  explanation:
    'The URL that the person’s browser opens to sign in. PKCE, state and resource tie the answer to this request, this client and this server.',
  sideEffects: true,
  needs: ['authorizationEndpoint', 'client', 'redirectUri'],
  skip: skipWithoutLogin,
  async run(facts, env) {
    const codeVerifier = base64url(env.random(32))
    const codeChallenge = await s256(codeVerifier)
    const state = base64url(env.random(16))
    const { scope, reason } = selectScope(facts, env.settings)
    const random = { computed: '128 bits or more of randomness, made for this request alone' }
    return {
      facts: {
        codeVerifier: { value: codeVerifier, from: random },
        codeChallenge: {
          value: codeChallenge,
          from: { computed: 'BASE64URL(SHA256(code_verifier)), RFC 7636 §4.2' },
        },
        state: { value: state, from: random },
        scope,
        scopeReason: { value: reason, from: scope.from },
        authorizationUrl: {
          value: authorizationUrl(facts, env, { codeChallenge, state, scope: scope.value }),
          from: { computed: 'the authorization endpoint and the parameters listed here' },
        },
      },
      note: scope.value ? `Asks for ${scope.value}.` : 'Asks for no particular scope.',
    }
  },
}

function authorizationUrl(
  facts: Facts,
  env: Env,
  made: { codeChallenge: string; state: string; scope: string | null },
): string {
  const url = new URL(facts.authorizationEndpoint?.value ?? '')
  const parameters = url.searchParams
  parameters.set('response_type', 'code')
  parameters.set('client_id', facts.client?.value.clientId ?? '')
  parameters.set('redirect_uri', facts.redirectUri?.value ?? '')
  parameters.set('code_challenge', made.codeChallenge)
  parameters.set('code_challenge_method', 'S256')
  parameters.set('state', made.state)
  if (made.scope) parameters.set('scope', made.scope)
  if (facts.resource && traits[env.settings.revision].resourceParameter) {
    parameters.set('resource', facts.resource.value)
  }
  // OpenID Connect Core §11: offline access is only given where the person is asked for it.
  if (made.scope?.split(' ').includes('offline_access')) parameters.set('prompt', 'consent')
  // MCP clients read no ID token; an inspection does, and the nonce is what ties it to this request.
  if (env.settings.mode === 'inspecting' && made.scope?.split(' ').includes('openid')) {
    parameters.set('nonce', base64url(env.random(16)))
  }
  for (const [name, value] of env.settings.parameters) {
    if (value) parameters.set(name, value)
    else parameters.delete(name)
  }
  return url.href
}

/** The issuer that the answer must name: the one in the metadata, or the one that was asked. */
export function expectedIssuer(facts: Facts): string {
  return stringAt(facts.serverMetadata?.value, 'issuer') ?? facts.issuer?.value ?? ''
}
