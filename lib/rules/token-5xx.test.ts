import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'
import { token5xx } from './token-5xx'

testRule(token5xx, {
  pass: [
    { name: 'a token', trace: traceOf() },
    { name: 'refused with a reason', trace: traceOf().token(refuses(400, 'invalid_grant')) },
  ],
  fail: [
    {
      name: 'server_error',
      trace: traceOf().token(reply(500, { error: 'server_error' })),
      evidence: ['/error'],
      severity: 'error',
      fix: 'https://auth.example.com/token',
    },
    { name: 'a page with 502', trace: traceOf().token(html(502)), evidence: ['status'] },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
