import { authorizeDropsState } from './authorize-drops-state'
import { testRule, traceOf } from './testing'

const long = traceOf().authorization({ state: 'Yx2kR0vT8dQ4+/=&' })

testRule(authorizeDropsState, {
  pass: [
    { name: 'returned as sent', trace: traceOf() },
    {
      name: 'another state, which has a rule of its own',
      trace: traceOf().callback({ state: 'q' }),
    },
  ],
  fail: [
    {
      name: 'missing',
      trace: traceOf().callback({ state: null }),
      evidence: ['callback:state'],
      severity: 'error',
      remark: 'is missing',
      fix: 'state=Yx2kR0vT8dQ4',
    },
    {
      name: 'cut short',
      trace: traceOf().callback({ state: 'Yx2kR0' }),
      remark: 'after 6 of 12',
    },
    {
      name: 'encoded once more',
      trace: long.callback({ state: encodeURIComponent('Yx2kR0vT8dQ4+/=&') }),
      remark: 'was encoded',
    },
  ],
  inapplicable: [
    { name: 'nobody came back', trace: traceOf().callback(null) },
    { name: 'no state was sent', trace: traceOf().authorization({ state: null }) },
  ],
})
