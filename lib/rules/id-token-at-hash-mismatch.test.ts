import { idTokenAtHashMismatch } from './id-token-at-hash-mismatch'
import { testRule, traceOf } from './testing'
import { withIdToken } from './testing/id-token'

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
