import { processDiscoveryResponse } from 'oauth4webapi'
import { type JsonObject, stringAt, stringsAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import type { Facts, Origin } from '../facts'
import { judge } from '../judge'
import { type Env, type NewObjection, type Step, StepFailure } from '../step'
import { httpUrl, isSecure } from '../url'
import { askCandidates, type Document } from './candidates'
import { serverCandidates } from './server-candidates'

export const serverMetadata: Step = {
  id: 'server-metadata',
  title: 'Authorization server metadata',
  explanation:
    'The authorization server lists its endpoints and what it supports (RFC 8414, or OpenID Connect Discovery). Clients ask at two or three places, in a fixed order.',
  sideEffects: false,
  needs: ['issuer'],
  skip(facts, settings) {
    if (settings.accessToken) return 'You gave a token, so nobody needs to be asked for one.'
    if (facts.access?.value === 'open' && !facts.issuer) return 'The server needs no token.'
    return null
  },
  async run(facts, env) {
    const issuer = facts.issuer?.value ?? ''
    const { used, candidates } = await askCandidates(env, {
      advertised: [],
      wellKnown: serverCandidates(issuer, env),
      accept: ({ json }) => json !== null && looksLikeMetadata(json),
    })
    const learned: Facts = { serverCandidates: candidates }
    if (!used?.json) return notFound(issuer, env, learned)
    return {
      facts: {
        ...learned,
        serverMetadata: { value: used.json, from: { exchange: used.exchange.id, at: '' } },
        ...endpoints(used),
      },
      objections: await objectionsTo(used, issuer, env),
      note: `Read from ${new URL(used.wanted.url).pathname}.`,
    }
  },
}

function looksLikeMetadata(json: JsonObject): boolean {
  return ['issuer', 'authorization_endpoint', 'token_endpoint'].some(
    (key) => stringAt(json, key) !== null,
  )
}

const names = ['authorization_endpoint', 'token_endpoint', 'registration_endpoint'] as const

/** Endpoints that can be used at all: absolute http(s). What else a server sends is never followed. */
function endpoints({ exchange, json }: Document): Facts {
  const [authorization, token, registration] = names.map((name) => {
    const value = stringAt(json, name)
    return value !== null && httpUrl(value)
      ? { value, from: { exchange: exchange.id, at: `/${name}` } }
      : null
  })
  return {
    ...(authorization ? { authorizationEndpoint: authorization } : {}),
    ...(token ? { tokenEndpoint: token } : {}),
    ...(registration ? { registrationEndpoint: registration } : {}),
  }
}

async function objectionsTo(used: Document, issuer: string, env: Env): Promise<NewObjection[]> {
  const { exchange, json } = used
  const { issuerValidation, pkceListRequired, defaultEndpoints } = traits[env.settings.revision]
  const strict = await judge(
    exchange,
    { spec: 'rfc8414#3.3', at: '/issuer', comparisonIsMandatory: true },
    (response) => processDiscoveryResponse(new URL(issuer), response),
  )
  const object = (code: string, message: string, spec: NewObjection['spec'], at: string) =>
    ({
      code,
      message,
      spec,
      evidence: { exchange: exchange.id, at },
      mandatory: true,
    }) satisfies NewObjection
  const objections = defaultEndpoints ? [] : strict
  const named = stringAt(json, 'issuer')
  if (issuerValidation && strict.length === 0 && named !== issuer) {
    objections.push(
      object(
        'issuer-mismatch',
        `The document names the issuer ${named}, asked was ${issuer}.`,
        'rfc8414#3.3',
        '/issuer',
      ),
    )
  }
  const pkce = stringsAt(json, 'code_challenge_methods_supported')
  if (pkceListRequired && env.settings.grant === 'authorization_code' && !pkce?.includes('S256')) {
    objections.push(
      object(
        'pkce-not-advertised',
        'The document does not say that PKCE with S256 is supported.',
        'mcp#pkce',
        '/code_challenge_methods_supported',
      ),
    )
  }
  for (const name of names) {
    const value = stringAt(json, name)
    if (value === null) continue
    const url = httpUrl(value)
    if (!url || !isSecure(url)) {
      objections.push(
        object(
          'endpoint-insecure',
          `${name} is not https: ${value}`,
          'mcp#communication-security',
          `/${name}`,
        ),
      )
    }
  }
  return objections
}

function notFound(issuer: string, env: Env, learned: Facts) {
  const message = `The authorization server ${issuer} publishes no metadata at any place where clients look.`
  if (!traits[env.settings.revision].defaultEndpoints && env.settings.mode === 'conforming') {
    throw new StepFailure(
      'server-metadata-not-found',
      message,
      'Serve /.well-known/oauth-authorization-server for exactly this issuer.',
      { facts: learned },
    )
  }
  const { origin } = new URL(traits[env.settings.revision].defaultEndpoints ? env.server : issuer)
  const from: Origin = { computed: 'the default endpoints of the 2025-03-26 revision' }
  return {
    facts: {
      ...learned,
      authorizationEndpoint: { value: `${origin}/authorize`, from },
      tokenEndpoint: { value: `${origin}/token`, from },
      registrationEndpoint: { value: `${origin}/register`, from },
    },
    objections: traits[env.settings.revision].defaultEndpoints
      ? []
      : [
          {
            code: 'server-metadata-not-found',
            message,
            spec: 'mcp#as-metadata' as const,
            evidence: null,
            mandatory: true,
          },
        ],
    note: 'Not found. What follows tries the default endpoints, as older clients do.',
  }
}
