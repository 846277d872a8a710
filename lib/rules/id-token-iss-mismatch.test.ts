import { idTokenIssMismatch } from './id-token-iss-mismatch'
import { testRule, traceOf } from './testing'
import { withIdToken } from './testing/id-token'

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
