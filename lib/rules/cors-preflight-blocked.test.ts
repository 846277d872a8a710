import { corsPreflightBlocked } from './cors-preflight-blocked'
import { testRule, traceOf } from './testing'
import { noReply, reply } from './testing/reply'
import { mcp } from './testing/urls'

testRule(corsPreflightBlocked, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the question needs a token',
      trace: traceOf().preflight(reply(401, { error: 'unauthorized' })),
      evidence: [[mcp, 'status']],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'no CORS headers',
      trace: traceOf().preflight(reply(204)),
      remark: 'without Access-Control-Allow-Origin',
      fixRepairs: true,
    },
  ],
  unknown: [{ name: 'no answer', trace: traceOf().preflight(noReply('reset', 'socket hang up')) }],
})
