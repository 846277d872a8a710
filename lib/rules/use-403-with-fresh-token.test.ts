import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'
import { use403WithFreshToken } from './use-403-with-fresh-token'

testRule(use403WithFreshToken, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: '401', trace: traceOf().verify(refuses(401, 'invalid_token')) },
    {
      name: 'a scope is missing',
      trace: traceOf().verify(
        reply(403, '', { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="a"' }),
      ),
    },
    { name: 'only one call', trace: traceOf().call('tools/list', reply(403, 'Forbidden')) },
    {
      name: 'an edge answers',
      trace: traceOf().verify(html(403, '<title>Just a moment...</title>')),
    },
  ],
  fail: [
    {
      name: 'everything is forbidden',
      trace: traceOf().verify(refuses(403, 'forbidden', 'user is not on the list')),
      evidence: ['status'],
      severity: 'error',
      remark: 'user is not on the list',
      fix: 'error="insufficient_scope"',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
