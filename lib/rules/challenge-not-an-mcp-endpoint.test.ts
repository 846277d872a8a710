import { challengeNotAnMcpEndpoint } from './challenge-not-an-mcp-endpoint'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { mcp } from './testing/urls'

testRule(challengeNotAnMcpEndpoint, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'a login page', trace: traceOf().challenge(html(200, '<input type="password">')) },
  ],
  fail: [
    {
      name: 'a web page',
      trace: traceOf().challenge(html()),
      evidence: [[mcp, 'header:content-type']],
      remark: 'a web page',
      fix: 'https://mcp.example.com/sse',
    },
    {
      name: '404 and no metadata for the path',
      trace: traceOf('https://mcp.example.com/')
        .challenge(reply(404, 'Not Found'))
        .resourceMetadata(reply(404)),
      evidence: ['status'],
      fix: 'https://mcp.example.com/mcp',
    },
    {
      name: 'the metadata at the root names the endpoint',
      trace: traceOf('https://mcp.example.com/api')
        .challenge(reply(404))
        .document('https://mcp.example.com/.well-known/oauth-protected-resource/api', reply(404))
        .resourceMetadata({ resource: 'https://mcp.example.com/v1/mcp' }),
      fix: 'https://mcp.example.com/v1/mcp',
    },
  ],
})
