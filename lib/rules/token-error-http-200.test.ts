import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'
import { tokenErrorHttp200 } from './token-error-http-200'

testRule(tokenErrorHttp200, {
  pass: [
    { name: 'a token', trace: traceOf() },
    { name: 'an error with 400', trace: traceOf().token(refuses(400, 'invalid_grant')) },
  ],
  fail: [
    {
      name: 'an error with 200',
      trace: traceOf().token(reply(200, { error: 'bad_verification_code' })),
      evidence: ['/error'],
      severity: 'error',
      fix: 'bad_verification_code',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
