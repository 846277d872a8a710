import { assertionExpired } from './assertion-expired'
import { testRule, traceOf } from './testing'
import { withAssertion, withIdJag } from './testing/grants'

testRule(assertionExpired, {
  pass: [
    { name: 'a workload with time left', trace: withAssertion() },
    { name: 'an ID-JAG with time left', trace: withIdJag() },
  ],
  fail: [
    {
      name: 'an hour ago',
      trace: withAssertion({ exp: 1_600_000_000 }),
      evidence: ['request:/assertion'],
      severity: 'error',
      remark: 'exp is 1600000000',
    },
    { name: 'never', trace: withIdJag({ exp: undefined }), remark: 'no exp' },
  ],
  inapplicable: [{ name: 'another grant', trace: traceOf() }],
})
