import { parseObject, stringAt } from '@/lib/http/json'
import { readAccessToken } from '../access-token'
import { authenticateClient, chooseAuthMethod } from '../client-auth'
import type { Facts, IdentityRequest } from '../facts'
import { leadsTo } from '../follow-sign-in'
import { answerInWords, errorInWords } from '../oauth-error'
import { type Env, type Learned, type Step, StepFailure } from '../step'
import { browserTrip } from './browser-trip'
import { requireProvider } from './identity-provider'
import { skipWithoutLogin } from './registration'
import { unreachable } from './unreachable'

export const identitySignIn: Step = {
  id: 'identity-sign-in',
  title: 'Sign-in at the provider',
  explanation:
    'The person signs in at the organisation’s identity provider, once for every server behind it. What comes of it is an ID token, for this client alone.',
  sideEffects: true,
  needs: [],
  skip(facts, settings) {
    const without = skipWithoutLogin(facts, settings)
    if (without) return without
    return settings.identityProvider?.idToken ? 'You gave an ID token.' : null
  },
  async run(facts, env) {
    const request = facts.identityRequest?.value
    if (!request) {
      throw new StepFailure(
        'identity-request-missing',
        'The sign-in at the identity provider is not prepared.',
        'Run again from the identity provider.',
      )
    }
    const redirectUri = facts.redirectUri?.value ?? env.settings.redirectUri
    const trip = await browserTrip(env, {
      step: 'identity-sign-in',
      url: request.url,
      redirectUri,
      purpose: 'The browser opens the sign-in page of the identity provider.',
      heard: facts.identityCallback?.value ?? null,
    })
    if (!trip) return { wait: true, note: 'Waiting for the browser to come back.' }
    const at = { exchange: trip.exchange, at: 'callback:code' }
    const code = codeIn(trip.callback, redirectUri, request)
    const learned: Facts = { identityCallback: { value: trip.callback, from: at } }
    return exchangeCode({ code, redirectUri, request, learned }, facts, env)
  },
}

function codeIn(callback: string, redirectUri: string, request: IdentityRequest): string {
  if (!leadsTo(callback, redirectUri)) {
    throw new StepFailure(
      'callback-foreign',
      'This URL is not an answer to the sign-in: it does not start with the redirect URI.',
      `Paste the whole address that the browser ended at. It starts with ${redirectUri}.`,
    )
  }
  const parameters = new URL(callback).searchParams
  const twice = ['code', 'state', 'iss', 'error'].find((name) => parameters.getAll(name).length > 1)
  if (twice) {
    throw new StepFailure(
      'callback-parameter-twice',
      `${twice} is there more than once, so nobody can tell which one is meant.`,
      'Run this step again: somebody added to the answer on its way.',
    )
  }
  if (parameters.get('state') !== request.state) {
    throw new StepFailure(
      'identity-state-mismatch',
      'state is not the value that was sent to the identity provider.',
      'Run this step again: the answer belongs to another sign-in, or state was changed on the way.',
    )
  }
  const code = parameters.get('code')
  if (code) return code
  const words = errorInWords(parameters.get('error'), parameters.get('error_description'))
  throw new StepFailure(
    'identity-sign-in-refused',
    `The identity provider answered ${words || 'neither a code nor an error'}.`,
    'Sign in as somebody who may use this client, and check that its redirect URI is registered there.',
  )
}

interface SignedIn {
  code: string
  redirectUri: string
  request: IdentityRequest
  learned: Facts
}

async function exchangeCode(
  { code, redirectUri, request, learned }: SignedIn,
  facts: Facts,
  env: Env,
): Promise<Learned> {
  const { url, headers, form } = identityClient(facts, env, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: request.codeVerifier,
  })
  const exchange = await env.send({
    method: 'POST',
    url,
    headers,
    body: form.toString(),
    purpose: 'Exchanges the code of the identity provider for an ID token.',
  })
  if (!exchange.response) throw unreachable(exchange)
  const idToken = stringAt(parseObject(exchange.response.body), 'id_token')
  if (idToken === null) {
    throw new StepFailure(
      'id-token-missing',
      `The identity provider answered ${answerInWords(exchange)}, and no id_token.`,
      'Check the client there: its secret, its redirect URI, and that it may ask for the scope openid.',
      { facts: learned },
    )
  }
  const problem = problemWith(idToken, request, facts, env)
  return {
    facts: {
      ...learned,
      providerIdToken: { value: idToken, from: { exchange: exchange.id, at: '/id_token' } },
    },
    objections: problem
      ? [
          {
            code: 'id-token-unusable',
            message: problem,
            spec: 'oidc-core#IDTokenValidation',
            evidence: { exchange: exchange.id, at: '/id_token' },
            mandatory: true,
          },
        ]
      : [],
    note: 'The identity provider says who signed in.',
  }
}

/** What OpenID Connect Core §3.1.3.7 refuses; the signature may go unchecked, because TLS brought the token. */
function problemWith(
  idToken: string,
  request: IdentityRequest,
  facts: Facts,
  env: Env,
): string | null {
  const { claims } = readAccessToken(idToken)
  if (!claims) return 'The ID token is not a JWT.'
  const provider = requireProvider(env.settings)
  const issuer = stringAt(facts.identityProviderMetadata?.value, 'issuer') ?? provider.issuer
  if (claims.iss !== issuer) return `The ID token is issued by ${claims.iss}, not by ${issuer}.`
  if (![claims.aud].flat().includes(provider.clientId)) {
    return `The ID token is for ${claims.aud}, not for ${provider.clientId}.`
  }
  if (claims.nonce !== request.nonce)
    return 'The nonce in the ID token is not the one that was sent.'
  const over = typeof claims.exp === 'number' && claims.exp * 1000 <= env.now()
  return over ? 'The ID token has expired already.' : null
}

/** A form for the token endpoint of the identity provider, authenticated as its client. */
export function identityClient(facts: Facts, env: Env, parameters: Record<string, string>) {
  const provider = requireProvider(env.settings)
  const metadata = facts.identityProviderMetadata?.value
  const form = new URLSearchParams(parameters)
  const clientSecret = provider.clientSecret ?? null
  const client = {
    clientId: provider.clientId,
    clientSecret,
    authMethod: chooseAuthMethod(metadata, clientSecret !== null),
    via: 'pre-registered' as const,
    issuer: provider.issuer,
  }
  const headers = [
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Accept', 'application/json'],
    ...authenticateClient(client, form),
  ] as const
  const url = provider.tokenEndpoint ?? stringAt(metadata, 'token_endpoint') ?? ''
  return { url, headers, form }
}
