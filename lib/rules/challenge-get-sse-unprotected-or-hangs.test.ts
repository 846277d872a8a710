import { challengeGetSseUnprotectedOrHangs } from './challenge-get-sse-unprotected-or-hangs'
import { testRule, traceOf } from './testing'
import { noReply, reply } from './testing/reply'
import { mcp } from './testing/urls'

testRule(challengeGetSseUnprotectedOrHangs, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'no stream to offer', trace: traceOf().eventStream(reply(405)) },
  ],
  fail: [
    {
      name: 'a stream without a token',
      trace: traceOf().eventStream(
        reply(200, ': ping\n\n', { 'Content-Type': 'text/event-stream' }),
      ),
      evidence: [[mcp, 'status']],
      severity: 'warning',
    },
    {
      name: 'no answer',
      trace: traceOf().eventStream(noReply('timeout', 'No answer within 3000 ms')),
      remark: 'no answer to the GET',
    },
  ],
  inapplicable: [
    {
      name: 'an open server',
      trace: traceOf().challenge(reply(200, { jsonrpc: '2.0', id: 1, result: {} })),
    },
  ],
})
