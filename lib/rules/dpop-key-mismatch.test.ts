import { dpopKeyMismatch } from './dpop-key-mismatch'
import { testRule, traceOf } from './testing'
import { bound, thumbprint } from './testing/grants'

testRule(dpopKeyMismatch, {
  pass: [{ name: 'the same key', trace: bound() }],
  fail: [
    {
      name: 'another key',
      trace: bound({ jkt: 'another' }),
      evidence: ['/access_token'],
      severity: 'error',
      remark: `cnf.jkt is another, the key of the proof has ${thumbprint}`,
      fix: thumbprint,
    },
    { name: 'no key', trace: bound(null), remark: 'no cnf.jkt' },
  ],
  inapplicable: [{ name: 'a Bearer token', trace: traceOf() }],
})
