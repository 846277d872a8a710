import { testRule, traceOf } from './testing'
import { noReply } from './testing/reply'
import { oauth } from './testing/urls'
import { unreachableNotHttp } from './unreachable-not-http'

testRule(unreachableNotHttp, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the MCP server',
      trace: traceOf().challenge(noReply('malformed-response', 'Parse Error: Expected HTTP/')),
      evidence: ['status'],
      remark: 'mcp.example.com: Parse Error: Expected HTTP/',
    },
    {
      name: 'the authorization server, at both of its documents',
      trace: traceOf().serverMetadata(noReply('malformed-response', 'no answer from there')),
      evidence: [[oauth, 'status']],
      remark: 'auth.example.com',
      fix: 'auth.example.com',
    },
  ],
})
