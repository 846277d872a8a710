import { processDiscoveryResponse } from 'oauth4webapi'
import { stringAt } from '@/lib/http/json'
import { base64url, s256 } from '../encode'
import type { Facts } from '../facts'
import { judge } from '../judge'
import type { IdentityProvider, Settings } from '../settings'
import { type Env, type Step, StepFailure } from '../step'
import { httpUrl, wellKnownAppended, wellKnownInserted } from '../url'
import { askCandidates } from './candidates'
import { skipWithoutLogin } from './registration'

export const identityProvider: Step = {
  id: 'identity-provider',
  title: 'Identity provider',
  explanation:
    'Where the organisation signs its people in. Its metadata names the endpoints, and the sign-in there is prepared: an authorization request for an ID token.',
  sideEffects: false,
  needs: ['issuer'],
  skip(facts, settings) {
    const without = skipWithoutLogin(facts, settings)
    if (without) return without
    const { idToken, tokenEndpoint } = settings.identityProvider ?? {}
    return idToken && tokenEndpoint ? 'You gave an ID token and where to exchange it.' : null
  },
  async run(facts, env) {
    const provider = requireProvider(env.settings)
    const issuer = httpUrl(provider.issuer)
    if (!issuer) throw notFound(provider.issuer)
    const { used } = await askCandidates(env, {
      advertised: [],
      wellKnown: [
        {
          url: wellKnownAppended(issuer, 'openid-configuration'),
          kind: 'oidc-appended',
          purpose: 'Reads the metadata of the identity provider (OpenID Connect Discovery).',
        },
        {
          url: wellKnownInserted(issuer, 'oauth-authorization-server'),
          kind: 'oauth-inserted',
          purpose: 'Reads the OAuth metadata of the identity provider (RFC 8414).',
        },
      ],
      accept: ({ json }) => stringAt(json, 'token_endpoint') !== null,
    })
    if (!used?.json) throw notFound(provider.issuer)
    const learned: Facts = {
      identityProviderMetadata: { value: used.json, from: { exchange: used.exchange.id, at: '' } },
    }
    const objections = await judge(
      used.exchange,
      {
        spec: 'oidc-discovery#ProviderConfigurationValidation',
        at: '/issuer',
        comparisonIsMandatory: true,
      },
      (response) => processDiscoveryResponse(issuer, response),
    )
    if (provider.idToken)
      return { facts: learned, objections, note: 'Its token endpoint is known.' }
    const request = await identityRequest(provider, used.json.authorization_endpoint, facts, env)
    return {
      facts: {
        ...learned,
        identityRequest: { value: request, from: { computed: 'made for this sign-in' } },
      },
      objections,
      note: `People of ${issuer.host} sign in there.`,
    }
  },
}

/** Throws StepFailure `identity-provider-missing` when the settings name none. */
export function requireProvider(settings: Settings): IdentityProvider {
  const provider = settings.identityProvider
  if (provider?.issuer && provider.clientId) return provider
  throw new StepFailure(
    'identity-provider-missing',
    'No identity provider is set.',
    'Enter its issuer and the client id there in the settings; the rest is read from its metadata.',
  )
}

async function identityRequest(
  provider: IdentityProvider,
  endpoint: unknown,
  facts: Facts,
  env: Env,
) {
  const url = httpUrl(endpoint)
  if (!url) {
    throw new StepFailure(
      'identity-provider-without-sign-in',
      'The identity provider names no authorization_endpoint, so nobody can sign in there.',
      'Paste an ID token in the settings, or name the endpoint in its metadata.',
    )
  }
  const [state, nonce, codeVerifier] = [16, 16, 32].map((bytes) => base64url(env.random(bytes)))
  const made = { state: state ?? '', nonce: nonce ?? '', codeVerifier: codeVerifier ?? '' }
  const parameters = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: facts.redirectUri?.value ?? env.settings.redirectUri,
    scope: 'openid',
    state: made.state,
    nonce: made.nonce,
    code_challenge: await s256(made.codeVerifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { url: url.href, ...made }
}

function notFound(issuer: string): StepFailure {
  return new StepFailure(
    'identity-provider-not-found',
    `The identity provider ${issuer} publishes no metadata where clients look.`,
    'Check its issuer: it is what stands before /.well-known/openid-configuration.',
  )
}
