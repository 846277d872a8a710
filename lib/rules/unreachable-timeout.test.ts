import { testRule, traceOf } from './testing'
import { noReply } from './testing/reply'
import { mcp } from './testing/urls'
import { unreachableTimeout } from './unreachable-timeout'

testRule(unreachableTimeout, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'only the event stream hangs',
      trace: traceOf().eventStream(noReply('timeout', 'No answer within 3000 ms')),
    },
  ],
  fail: [
    {
      name: 'the MCP server',
      trace: traceOf().challenge(noReply('timeout', 'No answer within 10000 ms')),
      evidence: [[mcp, 'status']],
    },
    {
      name: 'the token endpoint',
      trace: traceOf().token(noReply('timeout', 'No answer within 10000 ms')),
      evidence: [['https://auth.example.com/token', 'status']],
    },
  ],
})
