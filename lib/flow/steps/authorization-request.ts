import { stringAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import { base64url, s256 } from '../encode'
import type { Facts } from '../facts'
import { selectScope } from '../scope'
import type { Env, Learned, NewObjection, Step } from '../step'
import { pushRequest } from './pushed-request'
import { skipWithoutLogin } from './registration'
import { signedRequestObjections } from './signed-request'
import { whyPushed } from './why-pushed'

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
    const made: Facts = {
      codeVerifier: { value: codeVerifier, from: random },
      codeChallenge: {
        value: codeChallenge,
        from: { computed: 'BASE64URL(SHA256(code_verifier)), RFC 7636 §4.2' },
      },
      state: { value: state, from: random },
      scope,
      scopeReason: { value: reason, from: scope.from },
    }
    const parameters = requestParameters({ ...facts, ...made }, env)
    const objections = signedRequestObjections(facts)
    const asks = scope.value ? `Asks for ${scope.value}.` : 'Asks for no particular scope.'
    if (!whyPushed(facts, env.settings)) {
      const authorizationUrl = {
        value: withParameters(facts, parameters),
        from: { computed: 'the authorization endpoint and the parameters listed here' },
      }
      return { facts: { ...made, authorizationUrl }, objections, note: asks }
    }
    return pushed(parameters, { ...facts, ...made }, made, env, { asks, objections })
  },
}

async function pushed(
  parameters: URLSearchParams,
  facts: Facts,
  made: Facts,
  env: Env,
  so: { asks: string; objections: NewObjection[] },
): Promise<Learned> {
  const { value, exchange, learned, objections } = await pushRequest(parameters, facts, env)
  const short = new URLSearchParams({
    client_id: facts.client?.value.clientId ?? '',
    request_uri: value.requestUri,
  })
  const from = { exchange, at: '/request_uri' }
  return {
    facts: {
      ...made,
      ...learned,
      pushedRequest: { value, from },
      authorizationUrl: { value: withParameters(facts, short), from },
    },
    objections: [...so.objections, ...objections],
    note: `${so.asks} Pushed beforehand.`,
  }
}

/** The endpoint may have a query of its own, which stays (RFC 6749 §3.1). */
function withParameters(facts: Facts, parameters: URLSearchParams): string {
  const url = new URL(facts.authorizationEndpoint?.value ?? '')
  for (const [name, value] of parameters) url.searchParams.set(name, value)
  return url.href
}

function requestParameters(facts: Facts, env: Env): URLSearchParams {
  const scope = facts.scope?.value
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: facts.client?.value.clientId ?? '',
    redirect_uri: facts.redirectUri?.value ?? '',
    code_challenge: facts.codeChallenge?.value ?? '',
    code_challenge_method: 'S256',
    state: facts.state?.value ?? '',
    ...(scope ? { scope } : {}),
  })
  if (facts.resource && traits[env.settings.revision].resourceParameter) {
    parameters.set('resource', facts.resource.value)
  }
  // OpenID Connect Core §11: offline access is only given where the person is asked for it.
  if (scope?.split(' ').includes('offline_access')) parameters.set('prompt', 'consent')
  // MCP clients read no ID token; an inspection does, and the nonce is what ties it to this request.
  if (env.settings.mode === 'inspecting' && scope?.split(' ').includes('openid')) {
    parameters.set('nonce', base64url(env.random(16)))
  }
  for (const [name, value] of env.settings.parameters) {
    if (value) parameters.set(name, value)
    else parameters.delete(name)
  }
  return parameters
}

/** The issuer that the answer must name: the one in the metadata, or the one that was asked. */
export function expectedIssuer(facts: Facts): string {
  return stringAt(facts.serverMetadata?.value, 'issuer') ?? facts.issuer?.value ?? ''
}
