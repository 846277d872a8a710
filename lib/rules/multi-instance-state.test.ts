import { multiInstanceState } from './multi-instance-state'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

const refused = reply(
  401,
  { error: 'invalid_token' },
  { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
)
const lost = {
  step: 'verify',
  request: {
    method: 'POST',
    url: mcp,
    headers: [
      ['Authorization', 'Bearer t'],
      ['Mcp-Session-Id', 's1'],
    ],
    body: '{}',
  },
} as const

testRule(multiInstanceState, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'one call needs more scope',
      trace: traceOf().call(
        'tools/list',
        reply(
          403,
          {},
          { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="files:admin"' },
        ),
      ),
    },
  ],
  fail: [
    {
      name: 'the token is good once',
      trace: traceOf().call('tools/list', refused),
      evidence: [[mcp, 'status']],
      remark: '401 to tools/list',
    },
    {
      name: 'the session is lost',
      trace: traceOf().exchange({ ...lost, reply: reply(404, { error: 'Session not found' }) }),
      remark: 'the session',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
