import { expect, test } from 'vitest'
import { traceOf } from '../testing'
import type { TraceBuilder } from '../testing/builder'
import { clientId, issuer, jwt } from '../testing/healthy'
import type { Claim } from './claim'
import { inspectIdToken } from './id-token'

const from = { computed: 'the test' }
const idTokenCheck = {
  value: {
    signature: { outcome: 'verified', algorithm: 'RS256', keyId: 'k1', reason: null },
    atHash: 'half',
  },
  from,
} as const

const healthy = {
  iss: issuer,
  sub: 'user-1',
  aud: clientId,
  iat: 1_795_251_600,
  exp: 1_795_255_200,
  nonce: 'n-1',
  at_hash: 'half',
}

/** A login whose authorization request carried the nonce `n-1`, or none. */
function withIdToken(claims: object, { nonce = 'n-1' as string | null } = {}): TraceBuilder {
  const raw = jwt({ ...healthy, ...claims })
  return traceOf()
    .authorization({ nonce })
    .token({ id_token: raw })
    .facts({ idToken: { value: raw, from }, idTokenCheck })
}

function claim(trace: TraceBuilder, name: string): Claim | undefined {
  return inspectIdToken(trace.build())?.claims.find((other) => other.name === name)
}

test('a healthy ID token is right in all that OpenID Connect Core §3.1.3.7 checks', () => {
  const lines = inspectIdToken(withIdToken({}).build())?.claims ?? []
  expect(lines.map(({ name, judgement }) => `${name} ${judgement}`)).toEqual([
    'alg right',
    'kid right',
    'typ present',
    'iss right',
    'sub present',
    'aud right',
    'azp absent',
    'exp right',
    'iat right',
    'nonce right',
    'at_hash right',
    'auth_time absent',
    'acr absent',
    'amr absent',
  ])
})

test.each<[string, object, Claim['judgement'], string]>([
  ['iss', { iss: 'https://login.example.com' }, 'differs', 'not the issuer'],
  ['aud', { aud: 'another' }, 'differs', 'does not name the client id'],
  ['azp', { aud: [clientId, 'another'] }, 'missing', 'for several audiences'],
  ['azp', { azp: 'another' }, 'differs', 'not the client id'],
  ['exp', { exp: 1_795_251_500 }, 'differs', 'before it arrived'],
  ['iat', { iat: undefined }, 'missing', 'required'],
  ['nonce', { nonce: 'n-2' }, 'differs', 'not the nonce of the request'],
  ['nonce', { nonce: undefined }, 'missing', 'because one was sent'],
  ['at_hash', { at_hash: 'other' }, 'differs', 'not the hash of the access token'],
  ['at_hash', { at_hash: undefined }, 'absent', 'optional'],
  ['email', { email: 'a@example.com' }, 'unusual', 'not verified'],
  ['email', { email: 'a@example.com', email_verified: true }, 'present', ''],
])('%s in %j is %s: %s', (name, claims, judgement, words) => {
  const line = claim(withIdToken(claims), name)
  expect(line?.judgement).toBe(judgement)
  expect(line?.words).toContain(words)
})

test('a nonce that nobody sent is unusual, and not required', () => {
  expect(claim(withIdToken({}, { nonce: null }), 'nonce')?.judgement).toBe('unusual')
  expect(claim(withIdToken({ nonce: undefined }, { nonce: null }), 'nonce')?.judgement).toBe(
    'absent',
  )
})

test('what is no JWT is named, and no ID token is none', () => {
  const trace = traceOf().facts({ idToken: { value: 'opaque', from } })
  expect(inspectIdToken(trace.build())?.summary).toContain('Not a JWT')
  expect(inspectIdToken(traceOf().build())).toBeNull()
})
