import { callbackStateMismatch } from './callback-state-mismatch'
import { testRule, traceOf } from './testing'

testRule(callbackStateMismatch, {
  pass: [
    { name: 'returned as sent', trace: traceOf() },
    { name: 'missing, which has a rule of its own', trace: traceOf().callback({ state: null }) },
  ],
  fail: [
    {
      name: 'the state of another sign-in',
      trace: traceOf().callback({ state: 'Zq81aa0PpL' }),
      evidence: ['callback:state'],
      severity: 'error',
    },
  ],
  inapplicable: [{ name: 'nobody came back', trace: traceOf().callback(null) }],
})
