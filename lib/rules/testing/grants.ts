import type { JsonObject } from '@/lib/http/json'
import { TraceBuilder } from './builder'
import type { Change } from './plan'
import { type Reply, reply } from './reply'

/** Thumbprint of the key that the proofs here are made with. */
export const thumbprint = 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U'

const later = 4_000_000_000
const from = { computed: 'a test' }
const part = (json: object) =>
  btoa(JSON.stringify(json)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** A JWT that nobody signed. */
export function jwt(header: JsonObject, claims: Change): string {
  return `${part(header)}.${part(claims)}.c2ln`
}

const proof = jwt(
  { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } },
  { jti: 'j-1', htm: 'POST', htu: 'https://auth.example.com/token', iat: 1 },
)

/** A token request with a DPoP proof, and its answer. */
export function posted(answer: Reply): TraceBuilder {
  return new TraceBuilder().exchange({
    step: 'token',
    request: {
      method: 'POST',
      url: 'https://auth.example.com/token',
      headers: [['DPoP', proof]],
      body: 'grant_type=authorization_code&code=c',
    },
    reply: answer,
  })
}

/** A login whose token is bound to the key, or says so of another. */
export function bound(cnf: JsonObject | null = { jkt: thumbprint }): TraceBuilder {
  const token = jwt({ alg: 'RS256', typ: 'at+jwt' }, { iss: 'https://auth.example.com', cnf })
  return posted(reply(200, { access_token: token, token_type: 'DPoP', expires_in: 3600 })).facts({
    dpopThumbprint: { value: thumbprint, from },
    accessToken: { value: token, from },
    tokenType: { value: 'DPoP', from },
  })
}

/** A login whose proof was ignored. */
export function downgraded(): TraceBuilder {
  return posted(reply(200, { access_token: 'opaque', token_type: 'Bearer', expires_in: 3600 }))
}

/** A login whose authorization request was pushed, and the answer to that. */
export function pushedReply(answer: Reply): TraceBuilder {
  return new TraceBuilder().exchange({
    step: 'authorization-request',
    request: { method: 'POST', url: 'https://auth.example.com/par', body: 'response_type=code' },
    reply: answer,
  })
}

/** An enterprise-managed login, and the answer of its identity provider to the token exchange. */
export function exchangedFor(answer: Reply): TraceBuilder {
  return new TraceBuilder().settings({ grant: 'enterprise-managed' }).exchange({
    step: 'identity-assertion',
    request: { method: 'POST', url: 'https://idp.example.com/token', body: 'grant_type=exchange' },
    reply: answer,
  })
}

/** An enterprise-managed login with an ID-JAG, some of its claims changed. */
export function withIdJag(changed: Change = {}, typ = 'oauth-id-jag+jwt'): TraceBuilder {
  const claims = {
    iss: 'https://idp.example.com',
    sub: 'someone',
    aud: 'https://auth.example.com',
    client_id: 'c-7f3a9d',
    resource: 'https://mcp.example.com/mcp',
    exp: later,
    ...changed,
  }
  const idJag = jwt({ alg: 'RS256', typ }, claims)
  const builder = exchangedFor(reply(200, { access_token: idJag }))
  const exchange = builder.build().exchanges.length - 1
  return builder.facts({ idJag: { value: idJag, from: { exchange, at: '/access_token' } } })
}

/** A login of a workload with an assertion of its platform, some of its claims changed. */
export function withAssertion(changed: Change = {}): TraceBuilder {
  const claims = {
    iss: 'https://platform.example.com',
    sub: 'system:serviceaccount:default:app',
    aud: 'https://auth.example.com',
    exp: later,
    ...changed,
  }
  return new TraceBuilder().settings({
    grant: 'workload-identity',
    assertion: jwt({ alg: 'RS256' }, claims),
  })
}
