import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenRefused } from './token-refused'

testRule(tokenRefused, {
  pass: [
    { name: 'a token', trace: traceOf() },
    { name: 'a reason with a rule', trace: traceOf().token(refuses(400, 'invalid_grant')) },
  ],
  fail: [
    {
      name: 'the grant type is refused',
      trace: traceOf().token(refuses(400, 'unsupported_grant_type')),
      evidence: ['/error'],
      severity: 'error',
      remark: '400 unsupported_grant_type',
    },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
