import { authorizeRequiresState } from './authorize-requires-state'
import { testRule, traceOf } from './testing'

testRule(authorizeRequiresState, {
  pass: [
    { name: 'not said', trace: traceOf() },
    { name: 'false', trace: traceOf().serverMetadata({ require_state_parameter: false }) },
  ],
  fail: [
    {
      name: 'required',
      trace: traceOf().serverMetadata({ require_state_parameter: true }),
      evidence: ['/require_state_parameter'],
      severity: 'info',
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().upTo('resource-metadata') }],
})
