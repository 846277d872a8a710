import { prmResourceMismatchPath } from './prm-resource-mismatch-path'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm } from './testing/urls'

const names = (resource: string) => traceOf().resourceMetadata({ resource })

testRule(prmResourceMismatchPath, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'an endpoint without a path',
      trace: traceOf('https://mcp.example.com').resourceMetadata({
        resource: 'https://mcp.example.com/',
      }),
    },
    {
      name: 'the root describes the origin',
      trace: names('https://mcp.example.com')
        .document(prm, reply(404))
        .challenge({ headers: { 'WWW-Authenticate': 'Bearer' } }),
    },
    { name: 'a slash is another failure', trace: names('https://mcp.example.com/mcp/') },
  ],
  fail: [
    {
      name: 'the base URL',
      trace: names('https://mcp.example.com/'),
      evidence: [[prm, '/resource']],
      remark: 'https://mcp.example.com/, expected https://mcp.example.com/mcp',
      fixRepairs: true,
    },
    { name: 'a sibling', trace: names('https://mcp.example.com/sse') },
    {
      name: 'a parent',
      trace: traceOf('https://mcp.example.com/v1/mcp').resourceMetadata({
        resource: 'https://mcp.example.com/v1',
      }),
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
