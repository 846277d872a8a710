import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenAuthMethodMismatch } from './token-auth-method-mismatch'

testRule(tokenAuthMethodMismatch, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'the code is refused', trace: traceOf().token(refuses(400, 'invalid_grant')) },
  ],
  fail: [
    {
      name: 'the client is refused',
      trace: traceOf().token(refuses(401, 'invalid_client', 'Client authentication failed')),
      evidence: ['/error'],
      severity: 'error',
      remark: 'sent none; the metadata lists none, client_secret_basic, client_secret_post',
    },
    {
      name: 'the body is not read',
      trace: traceOf().token(refuses(400, 'invalid_request', 'Missing client_id')),
      evidence: ['/error'],
    },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
