import { stepup403WithoutChallenge } from './stepup-403-without-challenge'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const call = (authenticate: string | null) =>
  traceOf().call(
    'tools/list',
    reply(403, 'Forbidden', authenticate ? { 'WWW-Authenticate': authenticate } : {}),
  )

testRule(stepup403WithoutChallenge, {
  pass: [
    { name: 'nothing is forbidden', trace: traceOf() },
    {
      name: 'the scope is named',
      trace: call('Bearer error="insufficient_scope", scope="files:delete"'),
    },
    { name: 'everything is forbidden', trace: traceOf().verify(reply(403, 'Forbidden')) },
  ],
  fail: [
    {
      name: 'a bare 403',
      trace: call(null),
      evidence: ['status'],
      severity: 'error',
      remark: 'Forbidden',
      fix: 'error="insufficient_scope"',
    },
    {
      name: 'no scope in the challenge',
      trace: call('Bearer error="insufficient_scope"'),
      evidence: ['header:www-authenticate'],
      severity: 'warning',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
