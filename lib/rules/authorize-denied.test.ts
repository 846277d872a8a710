import { authorizeDenied } from './authorize-denied'
import { testRule, traceOf } from './testing'
import { comesBackWith } from './testing/sign-in'

testRule(authorizeDenied, {
  pass: [
    { name: 'approved', trace: traceOf() },
    { name: 'a server error', trace: comesBackWith(traceOf(), 'server_error') },
  ],
  fail: [
    {
      name: 'declined',
      trace: comesBackWith(traceOf(), 'access_denied', 'The user said no'),
      evidence: ['callback:error'],
      severity: 'info',
      remark: 'access_denied: The user said no',
    },
  ],
  inapplicable: [{ name: 'nobody came back', trace: traceOf().callback(null) }],
})
