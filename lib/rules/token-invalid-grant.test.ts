import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenInvalidGrant } from './token-invalid-grant'

testRule(tokenInvalidGrant, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'the client is refused', trace: traceOf().token(refuses(401, 'invalid_client')) },
  ],
  fail: [
    {
      name: 'a fresh code is refused',
      trace: traceOf().token(refuses(400, 'invalid_grant', 'Authorization code has expired')),
      evidence: ['/error'],
      severity: 'error',
      remark: 'Authorization code has expired',
    },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
