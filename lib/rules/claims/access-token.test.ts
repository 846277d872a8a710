import { expect, test } from 'vitest'
import { traceOf } from '../testing'
import type { TraceBuilder } from '../testing/builder'
import { jwt } from '../testing/healthy'
import { inspectAccessToken } from './access-token'
import type { Claim } from './claim'

function claim(trace: TraceBuilder, name: string): Claim {
  const found = inspectAccessToken(trace.build())?.claims.find((other) => other.name === name)
  if (!found) throw new Error(`there is no line for ${name}`)
  return found
}

const verified = traceOf().facts({
  tokenSignature: {
    value: { outcome: 'verified', algorithm: 'RS256', keyId: 'k1', reason: null },
    from: { computed: 'the test' },
  },
})

test('a healthy token has a line for every claim of RFC 9068, each explained', () => {
  const inspection = inspectAccessToken(verified.build())
  expect(inspection?.summary).toBe(
    'A JWT in the RFC 9068 profile; a published key verifies its signature.',
  )
  expect(inspection?.claims.map(({ name, judgement }) => `${name} ${judgement}`)).toEqual([
    'typ right',
    'alg right',
    'kid right',
    'iss right',
    'aud right',
    'exp right',
    'iat right',
    'sub present',
    'client_id right',
    'jti present',
    'scope right',
    'auth_time absent',
    'acr absent',
    'amr absent',
    'groups absent',
    'roles absent',
    'entitlements absent',
  ])
  for (const { meaning, spec } of inspection?.claims ?? []) {
    expect(meaning).toMatch(/\.$/)
    expect(spec).not.toBeNull()
  }
})

test.each<[string, unknown, Claim['judgement'], string]>([
  ['iss', 'https://login.example.com', 'differs', 'not the issuer'],
  ['iss', undefined, 'missing', 'required by RFC 9068 §2.2'],
  ['aud', 'https://other.example.com', 'differs', 'does not name the resource'],
  ['aud', ['api', 'https://mcp.example.com/mcp'], 'right', 'among 2'],
  ['exp', 1_795_251_500, 'differs', 's before it arrived'],
  ['exp', 1_795_255_200 + 7200, 'differs', 's after it arrived'],
  ['exp', 'soon', 'differs', 'not a number'],
  ['iat', 1_795_251_600 + 7200, 'differs', 's after it arrived'],
  ['sub', '', 'differs', 'not a text'],
  ['client_id', 'another', 'differs', 'not the registration'],
  ['client_id', undefined, 'missing', 'required'],
  ['jti', undefined, 'missing', 'required'],
  ['scope', 'files:read', 'differs', 'lacks files:write'],
  ['scope', ['files:read'], 'unusual', 'a list'],
  ['nbf', 1_795_251_600 + 7200, 'differs', 'not good for another'],
  ['azp', 'another', 'differs', 'not the registration'],
  ['cnf', { jkt: 'abc' }, 'unusual', 'sent without proof'],
  ['tenant', 't-1', 'present', ''],
])('%s = %j is %s: %s', (name, value, judgement, words) => {
  const line = claim(traceOf().claims({ [name]: value }), name)
  expect(line.judgement).toBe(judgement)
  expect(line.words).toContain(words)
})

test('what a claim was compared with is told', () => {
  expect(claim(traceOf().claims({ aud: 'x' }), 'aud').comparedWith).toEqual({
    what: 'the resource',
    value: 'https://mcp.example.com/mcp',
  })
})

test('scopes may stand in scp', () => {
  const line = claim(traceOf().claims({ scope: undefined, scp: 'files:read' }), 'scope')
  expect(line).toMatchObject({ judgement: 'unusual', words: expect.stringContaining('scp') })
})

test('an unsigned token and one of another type are told', () => {
  const token = jwt({}).split('.')
  const header = btoa(JSON.stringify({ alg: 'none', typ: 'JWT' })).replace(/=+$/, '')
  const trace = traceOf().token({ access_token: [header, ...token.slice(1)].join('.') })
  expect(claim(trace, 'alg')).toMatchObject({ judgement: 'differs', words: 'not signed at all' })
  expect(claim(trace, 'typ').comparedWith?.value).toBe('at+jwt')
  expect(claim(trace, 'kid').judgement).toBe('absent')
})

test('a DPoP token has to be bound to the key of the proofs (RFC 9449 §6.1)', () => {
  const dpopThumbprint = { value: 'own-key', from: { computed: 'the test' } }
  const dpop = traceOf().token({ token_type: 'DPoP' }).facts({ dpopThumbprint })
  expect(claim(dpop, 'cnf').judgement).toBe('missing')
  expect(claim(dpop.claims({ cnf: { jkt: 'another' } }), 'cnf').judgement).toBe('differs')
  expect(claim(dpop.claims({ cnf: { jkt: 'own-key' } }), 'cnf').judgement).toBe('right')
})

test('opaque and encrypted tokens are named, and the header of a JWE is read', () => {
  const opaque = inspectAccessToken(traceOf().token({ access_token: 'opaque-1' }).build())
  expect(opaque).toMatchObject({ kind: 'opaque', claims: [] })
  const header = btoa(JSON.stringify({ alg: 'RSA-OAEP', enc: 'A256GCM' })).replace(/=+$/, '')
  const jwe = inspectAccessToken(
    traceOf()
      .token({ access_token: `${header}.a.b.c.d` })
      .build(),
  )
  expect(jwe?.kind).toBe('jwe')
  expect(jwe?.claims.map(({ name, value }) => [name, value])).toEqual([
    ['alg', 'RSA-OAEP'],
    ['enc', 'A256GCM'],
  ])
})

test('the token of an earlier answer is judged by that answer', () => {
  const trace = traceOf().build()
  const first = trace.exchanges.find(({ step }) => step === 'token')
  const later = {
    ...trace,
    facts: { ...trace.facts, accessToken: { value: 'opaque', from: { computed: 'a refresh' } } },
  }
  expect(inspectAccessToken(later)?.kind).toBe('opaque')
  const replaced = inspectAccessToken(later, first)
  expect(replaced?.kind).toBe('jwt')
  expect(replaced?.summary).toContain('a later token has taken its place')
  expect(inspectAccessToken(traceOf().upTo('registration').build())).toBeNull()
})

test('a signature that was checked before this token came says nothing of it', () => {
  const check = {
    value: { outcome: 'verified', algorithm: 'RS256', keyId: 'k1', reason: null },
    from: { exchange: 0, at: '/keys' },
  } as const
  const inspection = inspectAccessToken(traceOf().facts({ tokenSignature: check }).build())
  expect(inspection?.signature).toBeNull()
  expect(inspection?.summary).toContain('its signature was not checked')
})

test('a claim is never taken from the prototype', () => {
  const trace = traceOf().claims({ constructor: 'x', toString: 'y' })
  expect(claim(trace, 'constructor').meaning).toContain('of its own')
})
