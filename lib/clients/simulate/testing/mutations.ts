import { as, type BrokenServer, callback, prm, tenant, tokenResponse } from './broken/kit'
import { randomOf } from './random'
import { json, type World } from './world'

type Draw = <T>(from: readonly T[]) => T

/** Servers broken at random, from a seed: nobody chose them with a profile in mind. */
export function mutations(seed: number, count: number): BrokenServer[] {
  return Array.from({ length: count }, (_, index) => mutation(seed + index))
}

function mutation(seed: number): BrokenServer {
  const draw: Draw = randomOf(seed)
  const away = draw([true, false, false])
  const kind = draw(['member', 'member', 'member', 'answer', 'callback', 'challenge'] as const)
  const { text, breaks } = kinds[kind](draw)
  return {
    defect: `${seed}${away ? ' with a tenant' : ''}: ${text}`,
    breaks: (world) => {
      if (away) tenant(world)
      breaks(world, away)
    },
  }
}

interface Mutation {
  text: string
  breaks(world: World, away: boolean): void
}

const kinds: Record<'member' | 'answer' | 'callback' | 'challenge', (draw: Draw) => Mutation> = {
  member(draw) {
    const document = draw(['resource', 'server', 'registration', 'token'] as const)
    const name = draw(members[document])
    const odd = draw(oddities)
    return {
      text: `${name} of the ${document} is ${odd('…') === undefined ? 'missing' : JSON.stringify(odd('…'))}`,
      breaks: (world) => {
        const set = (object: Record<string, unknown>) => {
          const value = odd(world.origin)
          return value === undefined ? without(object, name) : { ...object, [name]: value }
        }
        if (document === 'resource') world.resourceMetadata = set(world.resourceMetadata)
        if (document === 'server') world.serverMetadata = set(world.serverMetadata)
        if (document === 'registration')
          world.register = (sent) => json(set({ client_id: 'client-1', ...sent }), 201)
        if (document === 'token') world.token = () => json(set(tokenResponse))
      },
    }
  },

  answer(draw) {
    const place = draw(['resource', 'server', 'registration', 'token', 'call', 'challenge'])
    const status = draw(statuses)
    const body = status === 204 ? '' : draw(bodies)
    const type = draw(['application/json', 'text/html', 'application/json; charset=utf-8'])
    return {
      text: `${place} answers ${status} with ${type} ${body}`,
      breaks: (world) => {
        const location = { location: `${world.origin}/elsewhere` }
        const isRedirect = status >= 300 && status < 400
        const headers = { 'content-type': type, ...(isRedirect ? location : {}) }
        const answer = { status, headers, body }
        if (place === 'resource') world.documents[prm] = answer
        if (place === 'server') world.documents[as] = world.documents[`${as}/tenant`] = answer
        if (place === 'registration') world.register = () => answer
        if (place === 'token') world.token = () => answer
        if (place === 'call') world.call = () => answer
        if (place === 'challenge') world.challenge = () => answer
      },
    }
  },

  callback(draw) {
    const [text, change] = draw(Object.entries(callbacks))
    return {
      text: `the redirect back has ${text}`,
      breaks: (world, away) => {
        const healthy = callback(world, away ? { iss: `${world.origin}/tenant` } : {})
        world.authorize = (query) => {
          const parameters = healthy(query)
          change(parameters, world)
          return parameters
        }
      },
    }
  },

  challenge(draw) {
    const value = draw(challenges)
    return {
      text: `the challenge is ${value}`,
      breaks: (world) => {
        world.challenge = () => json({}, 401, { 'www-authenticate': value })
      },
    }
  },
}

const members = {
  resource: [
    'resource',
    'authorization_servers',
    'scopes_supported',
    'bearer_methods_supported',
    'jwks_uri',
    'resource_name',
    'resource_policy_uri',
  ],
  server: [
    'issuer',
    'authorization_endpoint',
    'token_endpoint',
    'registration_endpoint',
    'response_types_supported',
    'grant_types_supported',
    'code_challenge_methods_supported',
    'token_endpoint_auth_methods_supported',
    'scopes_supported',
    'authorization_response_iss_parameter_supported',
    'revocation_endpoint',
    'jwks_uri',
    'service_documentation',
    'client_id_metadata_document_supported',
  ],
  registration: [
    'client_id',
    'redirect_uris',
    'grant_types',
    'token_endpoint_auth_method',
    'client_name',
    'client_uri',
    'scope',
    'contacts',
    'client_secret',
    'client_id_issued_at',
    'client_secret_expires_at',
  ],
  token: ['access_token', 'token_type', 'expires_in', 'refresh_token', 'scope', 'id_token'],
} as const

const oddities: readonly ((origin: string) => unknown)[] = [
  ...[undefined, null, '', [], {}, 7, true, false, 'x', ['x'], [null], '0', -5, 1e9].map(
    (value) => () => value,
  ),
  (origin) => origin,
  (origin) => `${origin}/`,
  (origin) => `${origin}/other`,
  () => 'https://other.example/q',
  () => 'javascript:alert(1)',
  () => ['S256', 'plain'],
  () => 'code',
]

const statuses = [
  200, 201, 204, 301, 302, 307, 308, 400, 401, 403, 404, 405, 406, 410, 418, 429, 500, 502, 503,
]

const bodies = ['{}', '<html></html>', '', '"text"', '[]', '{"error":"invalid_request"}', 'null']

const callbacks: Record<string, (parameters: URLSearchParams, world: World) => void> = {
  'nothing unusual': () => {},
  'another path in iss': (parameters, world) => parameters.set('iss', `${world.origin}/idp`),
  'an empty iss': (parameters) => parameters.set('iss', ''),
  'no iss': (parameters) => parameters.delete('iss'),
  'an upper-case host in iss': (parameters) =>
    parameters.set('iss', (parameters.get('iss') ?? '').replace('localhost', 'LOCALHOST')),
  'state twice': (parameters) => parameters.append('state', parameters.get('state') ?? ''),
  'no state': (parameters) => parameters.delete('state'),
  'a space in the code': (parameters) => parameters.set('code', 'code 1'),
  'an error instead of the code': (parameters) => {
    parameters.delete('code')
    parameters.set('error', 'interaction_required')
  },
  'neither code nor error': (parameters) => parameters.delete('code'),
}

const challenges = [
  'Bearer',
  'bearer realm="x"',
  'Bearer error="invalid_token", error_description="a, b"',
  'Negotiate',
  'Bearer realm="a\\"b"',
  'Digest realm="x", qop="auth"',
  'Bearer scope="read"',
  'Bearer resource_metadata=""',
]

function without(object: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
