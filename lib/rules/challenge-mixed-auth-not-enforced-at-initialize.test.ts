import { challengeMixedAuthNotEnforcedAtInitialize } from './challenge-mixed-auth-not-enforced-at-initialize'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

testRule(challengeMixedAuthNotEnforcedAtInitialize, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'an open server without metadata',
      trace: traceOf()
        .challenge(reply(200, { jsonrpc: '2.0', id: 1, result: {} }))
        .resourceMetadata(reply(404)),
    },
  ],
  fail: [
    {
      name: 'open, and metadata all the same',
      trace: traceOf().challenge(reply(200, { jsonrpc: '2.0', id: 1, result: {} })),
      evidence: [[mcp, 'status']],
      severity: 'info',
    },
  ],
})
