import { dpopDowngradedToBearer } from './dpop-downgraded-to-bearer'
import { testRule, traceOf } from './testing'
import { bound, downgraded } from './testing/grants'

testRule(dpopDowngradedToBearer, {
  pass: [{ name: 'a bound token', trace: bound() }],
  fail: [
    {
      name: 'Bearer in answer to a proof',
      trace: downgraded(),
      evidence: ['/token_type'],
      severity: 'error',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no proof was sent', trace: traceOf() }],
})
