import { idTokenIssMismatch } from './id-token-iss-mismatch'
import { testRule, traceOf } from './testing'
import { clientId, issuer, jwt } from './testing/healthy'

const from = { exchange: 12, at: '/id_token' }
const signature = { outcome: 'verified', algorithm: 'RS256', keyId: 'k1', reason: null } as const
const healthy = {
  iss: issuer,
  sub: 'user-1',
  aud: clientId,
  nonce: 'n-1',
  at_hash: 'half',
  iat: 1_795_251_600,
  exp: 1_795_255_200,
}

function withIdToken(claims: object) {
  const id_token = jwt({ ...healthy, ...claims })
  return traceOf()
    .authorization({ nonce: 'n-1' })
    .token({ id_token })
    .facts({
      idToken: { value: id_token, from: { computed: 'the test' } },
      idTokenCheck: { value: { signature, atHash: 'half' }, from },
    })
}

testRule(idTokenIssMismatch, {
  pass: [{ name: 'as it has to be', trace: withIdToken({}) }],
  fail: [
    {
      name: 'another issuer',
      trace: withIdToken({ iss: 'https://login.example.com' }),
      evidence: ['/id_token'],
      severity: 'warning',
      remark: 'iss is https://login.example.com; the issuer: https://auth.example.com',
      fix: '"iss": "https://auth.example.com"',
    },
    { name: 'no issuer', trace: withIdToken({ iss: undefined }), remark: 'iss missing' },
  ],
  inapplicable: [{ name: 'no ID token', trace: traceOf() }],
})
