import { idTokenAtHashMismatch } from './id-token-at-hash-mismatch'
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

testRule(idTokenAtHashMismatch, {
  pass: [{ name: 'as it has to be', trace: withIdToken({}) }],
  fail: [
    {
      name: 'that of another token',
      trace: withIdToken({ at_hash: 'other' }),
      evidence: ['/id_token'],
      severity: 'warning',
      remark: 'at_hash is other',
      fix: '"at_hash": "half"',
    },
  ],
  inapplicable: [
    { name: 'no ID token', trace: traceOf() },
    { name: 'it is optional', trace: withIdToken({ at_hash: undefined }) },
  ],
})
