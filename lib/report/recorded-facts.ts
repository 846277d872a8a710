import type { ClientAuthMethod, Facts, Origin } from '@/lib/flow/facts'
import type { StepId } from '@/lib/flow/trace'
import { type Exchange, header, headerValues } from '@/lib/http/exchange'
import { parseObject, stringAt, stringsAt } from '@/lib/http/json'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'

/** What the recorded answers say, each with the exchange it stands in. */
export function recordedFacts(exchanges: readonly Exchange[]): Facts {
  const of = (step: StepId) => exchanges.filter((exchange) => exchange.step === step)
  return {
    ...fromChallenge(of('challenge')),
    ...fromResource(of('resource-metadata')),
    ...fromServer(of('server-metadata')),
    ...fromRegistration(of('registration'), of('server-metadata')),
    ...fromAuthorization(of('authorization-response')),
    ...fromToken([...of('token'), ...of('refresh')]),
  }
}

function fromChallenge(exchanges: readonly Exchange[]): Facts {
  const refused = exchanges.find(({ response }) => response?.status === 401)
  const deciding = refused ?? exchanges.find(({ response }) => response !== null)
  if (!deciding?.response) return {}
  const { id, response } = deciding
  const ok = response.status >= 200 && response.status < 300
  const values = headerValues(response.headers, 'www-authenticate')
  const { challenges } = parseChallenges(values)
  const from = { exchange: id, at: 'header:www-authenticate' }
  const status = { exchange: id, at: 'status' }
  const challenge = challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme))
  const metadataUrl = challenge ? challengeParameter(challenge, 'resource_metadata') : null
  const scope = challenge ? challengeParameter(challenge, 'scope') : null
  return {
    access: { value: refused ? 'protected' : ok ? 'open' : 'refused', from: status },
    challenges: { value: challenges, from },
    ...(metadataUrl !== null && { resourceMetadataUrl: { value: metadataUrl, from } }),
    ...(scope !== null && { challengedScope: { value: scope, from } }),
  }
}

function document(exchanges: readonly Exchange[]) {
  for (const { id, response } of exchanges.toReversed()) {
    const json = response?.status === 200 ? parseObject(response.body) : null
    if (json) return { json, at: (pointer: string): Origin => ({ exchange: id, at: pointer }) }
  }
  return null
}

function fromResource(exchanges: readonly Exchange[]): Facts {
  const found = document(exchanges)
  if (!found) return {}
  const { json, at } = found
  const resource = stringAt(json, 'resource')
  const servers = stringsAt(json, 'authorization_servers')
  const scopes = stringsAt(json, 'scopes_supported')
  const issuer = servers?.[0]
  return {
    resourceMetadata: { value: json, from: at('') },
    ...(resource !== null && { resource: { value: resource, from: at('/resource') } }),
    ...(scopes && { resourceScopes: { value: scopes, from: at('/scopes_supported') } }),
    ...(servers && {
      authorizationServers: { value: servers, from: at('/authorization_servers') },
    }),
    ...(issuer && { issuer: { value: issuer, from: at('/authorization_servers/0') } }),
  }
}

function fromServer(exchanges: readonly Exchange[]): Facts {
  const found = document(exchanges)
  if (!found) return {}
  const { json, at } = found
  const endpoints = [
    ['authorizationEndpoint', 'authorization_endpoint'],
    ['tokenEndpoint', 'token_endpoint'],
    ['registrationEndpoint', 'registration_endpoint'],
  ] as const
  const facts: Facts = { serverMetadata: { value: json, from: at('') } }
  for (const [name, member] of endpoints) {
    const value = stringAt(json, member)
    if (value !== null) facts[name] = { value, from: at(`/${member}`) }
  }
  return facts
}

const methods: readonly ClientAuthMethod[] = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
]

function fromRegistration(exchanges: readonly Exchange[], metadata: readonly Exchange[]): Facts {
  const last = exchanges.findLast(({ response }) => (response?.status ?? 500) < 300)
  const json = parseObject(last?.response?.body ?? '')
  const clientId = stringAt(json, 'client_id')
  if (!last || !json || clientId === null) return {}
  const method = methods.find((known) => known === json.token_endpoint_auth_method)
  const secret = stringAt(json, 'client_secret')
  return {
    registrationResponse: { value: json, from: { exchange: last.id, at: '' } },
    client: {
      value: {
        clientId,
        clientSecret: secret,
        authMethod: method ?? (secret === null ? 'none' : 'client_secret_basic'),
        via: 'dynamic',
        issuer: stringAt(document(metadata)?.json, 'issuer') ?? new URL(last.request.url).origin,
      },
      from: { exchange: last.id, at: '/client_id' },
    },
  }
}

function fromAuthorization(exchanges: readonly Exchange[]): Facts {
  const last = exchanges.at(-1)
  if (!last) return {}
  const { searchParams } = new URL(last.request.url)
  const asked = (name: string) => {
    const value = searchParams.get(name)
    return value === null ? null : { value, from: { exchange: last.id, at: `query:${name}` } }
  }
  const [state, redirectUri, codeChallenge] = [
    asked('state'),
    asked('redirect_uri'),
    asked('code_challenge'),
  ]
  const callback = last.callback
  const code =
    callback && URL.canParse(callback) ? new URL(callback).searchParams.get('code') : null
  return {
    authorizationUrl: { value: last.request.url, from: { exchange: last.id, at: '' } },
    scope: asked('scope') ?? { value: null, from: { exchange: last.id, at: 'query:scope' } },
    ...(state && { state }),
    ...(redirectUri && { redirectUri }),
    ...(codeChallenge && { codeChallenge }),
    ...(callback && {
      callback: { value: callback, from: { exchange: last.id, at: 'callback:' } },
    }),
    ...(code && { code: { value: code, from: { exchange: last.id, at: 'callback:code' } } }),
  }
}

function fromToken(exchanges: readonly Exchange[]): Facts {
  const last = exchanges.findLast(({ response }) => response?.status === 200)
  const json = parseObject(last?.response?.body ?? '')
  if (!last?.response || !json) return {}
  const at = (pointer: string) => ({ exchange: last.id, at: pointer })
  const member = (name: string) => {
    const value = stringAt(json, name)
    return value === null ? null : { value, from: at(`/${name}`) }
  }
  const [accessToken, tokenType, refreshToken, grantedScope] = [
    member('access_token'),
    member('token_type'),
    member('refresh_token'),
    member('scope'),
  ]
  const verifier = new URLSearchParams(last.request.body ?? '').get('code_verifier')
  const date = Date.parse(header(last.response.headers, 'date') ?? '') || Date.parse(last.startedAt)
  const expires = Number(json.expires_in)
  const expiresAt = date + expires * 1000
  return {
    tokenResponse: { value: json, from: at('') },
    ...(accessToken && { accessToken }),
    ...(tokenType && { tokenType }),
    ...(refreshToken && { refreshToken }),
    ...(grantedScope && { grantedScope }),
    ...(verifier && { codeVerifier: { value: verifier, from: at('request:code_verifier') } }),
    ...(Number.isFinite(expiresAt) &&
      Math.abs(expiresAt) < 8.64e15 && {
        expiresAt: { value: new Date(expiresAt).toISOString(), from: at('/expires_in') },
      }),
  }
}
