import { authorizeRefused } from './authorize-refused'
import { testRule, traceOf } from './testing'
import { comesBackWith } from './testing/sign-in'

testRule(authorizeRefused, {
  pass: [
    { name: 'signed in', trace: traceOf() },
    { name: 'declined', trace: comesBackWith(traceOf(), 'access_denied') },
  ],
  fail: [
    {
      name: 'an error without a rule of its own',
      trace: comesBackWith(traceOf(), 'unsupported_response_type'),
      evidence: ['callback:error'],
      severity: 'error',
      fix: 'https://auth.example.com/authorize?response_type=code',
    },
  ],
  inapplicable: [{ name: 'nobody came back', trace: traceOf().callback(null) }],
})
