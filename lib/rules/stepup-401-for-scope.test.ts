import { stepup401ForScope } from './stepup-401-for-scope'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const call = (authenticate: string) =>
  traceOf().call('tools/list', reply(401, '', { 'WWW-Authenticate': authenticate }))

testRule(stepup401ForScope, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'the token is bad', trace: call('Bearer error="invalid_token"') },
    {
      name: 'it names what the token carries',
      trace: call('Bearer error="invalid_token", scope="files:read"'),
    },
  ],
  fail: [
    {
      name: 'insufficient_scope with 401',
      trace: call('Bearer error="insufficient_scope", scope="files:delete"'),
      evidence: ['status'],
      severity: 'warning',
      remark: 'asks for files:delete',
      fix: 'scope="files:delete"',
    },
    {
      name: 'invalid_token for a scope that is missing',
      trace: call('Bearer error="invalid_token", scope="files:delete"'),
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
