import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'
import { tokenNotJson } from './token-not-json'

const probe = 'token-requests'
const request = { method: 'POST', url: 'https://auth.example.com/token', body: 'code=bogus' }

testRule(tokenNotJson, {
  pass: [
    { name: 'a token', trace: traceOf() },
    {
      name: 'an error in JSON',
      trace: traceOf().probe(probe, 'token', request, refuses(400, 'invalid_grant')),
    },
  ],
  fail: [
    {
      name: 'form-encoded',
      trace: traceOf().token(
        reply(200, 'access_token=t&token_type=bearer', {
          'Content-Type': 'application/x-www-form-urlencoded',
        }),
      ),
      evidence: ['body'],
      severity: 'error',
      remark: 'application/x-www-form-urlencoded',
      fixRepairs: true,
    },
    {
      name: 'JSON under another name',
      trace: traceOf().token(
        reply(200, '{"access_token":"t","token_type":"Bearer"}', { 'Content-Type': 'text/html' }),
      ),
      evidence: ['header:content-type'],
    },
    {
      name: 'the check gets an error page',
      trace: traceOf().probe(probe, 'token', request, html(400)),
      evidence: ['body'],
    },
  ],
  unknown: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
