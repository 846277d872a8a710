import { testRule, traceOf } from './testing'
import { noReply } from './testing/reply'
import { oauth } from './testing/urls'
import { unreachableRefused } from './unreachable-refused'

testRule(unreachableRefused, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the MCP server',
      trace: traceOf().challenge(noReply('refused', 'connect ECONNREFUSED 203.0.113.10:443')),
      evidence: ['status'],
      remark: 'mcp.example.com: connect ECONNREFUSED 203.0.113.10:443',
    },
    {
      name: 'the authorization server, at both of its documents',
      trace: traceOf().serverMetadata(noReply('refused', 'no answer from there')),
      evidence: [[oauth, 'status']],
      remark: 'auth.example.com',
      fix: 'auth.example.com',
    },
  ],
})
