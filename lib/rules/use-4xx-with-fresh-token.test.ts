import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { use4xxWithFreshToken } from './use-4xx-with-fresh-token'

testRule(use4xxWithFreshToken, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: '401', trace: traceOf().verify(reply(401)) },
    { name: 'a later call', trace: traceOf().call('tools/list', reply(404)) },
  ],
  fail: [
    {
      name: 'not found',
      trace: traceOf().verify(reply(404, 'Not Found')),
      evidence: ['status'],
      severity: 'error',
      remark: 'server/discover: 404 Not Found',
      fix: 'POST /mcp',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
