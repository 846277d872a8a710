import { idTokenNonceMismatch } from './id-token-nonce-mismatch'
import { testRule, traceOf } from './testing'
import { withIdToken } from './testing/id-token'

testRule(idTokenNonceMismatch, {
  pass: [{ name: 'as it has to be', trace: withIdToken({}) }],
  fail: [
    {
      name: 'none',
      trace: withIdToken({ nonce: undefined }),
      evidence: ['/id_token'],
      severity: 'warning',
      remark: 'nonce missing',
      fix: '"nonce": "n-1"',
    },
    { name: 'another', trace: withIdToken({ nonce: 'n-2' }), remark: 'nonce is n-2' },
  ],
  inapplicable: [
    { name: 'no ID token', trace: traceOf() },
    { name: 'none was sent', trace: withIdToken({}).authorization({ nonce: null }) },
  ],
})
