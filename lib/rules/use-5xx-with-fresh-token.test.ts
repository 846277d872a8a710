import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { use5xxWithFreshToken } from './use-5xx-with-fresh-token'

testRule(use5xxWithFreshToken, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'a method of another revision', trace: traceOf().call('server/discover', reply(400)) },
  ],
  fail: [
    {
      name: 'the check of the token throws',
      trace: traceOf().verify(reply(500, { error: 'server_error', error_description: 'Boom' })),
      evidence: ['status'],
      severity: 'error',
      remark: 'Boom',
      fix: 'error="invalid_token"',
    },
    { name: 'a proxy gives up', trace: traceOf().verify(html(502)), evidence: ['status'] },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
