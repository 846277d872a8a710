import { introspectionActiveAfterRevocation } from './introspection-active-after-revocation'
import { testRule, traceOf } from './testing'
import { revoked } from './testing/proof'

testRule(introspectionActiveAfterRevocation, {
  pass: [{ name: 'refused', trace: revoked(traceOf(), 'introspection', 'refused') }],
  fail: [
    {
      name: 'accepted',
      trace: revoked(traceOf(), 'introspection', 'accepted'),
      evidence: ['status'],
      severity: 'error',
      remark: 'It was accepted.',
      fix: '"active": false',
    },
  ],
  unknown: [
    { name: 'nothing was revoked', trace: traceOf() },
    { name: 'the answer proves nothing', trace: revoked(traceOf(), 'introspection', 'unknown') },
  ],
})
