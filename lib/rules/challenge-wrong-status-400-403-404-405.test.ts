import { challengeWrongStatus400403404405 } from './challenge-wrong-status-400-403-404-405'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

testRule(challengeWrongStatus400403404405, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'a server in need of no token',
      trace: traceOf().challenge(reply(200, { jsonrpc: '2.0', id: 1, result: {} })),
    },
    { name: 'too many requests', trace: traceOf().challenge(reply(429, 'Slow down')) },
    {
      name: 'nothing at this path',
      trace: traceOf().challenge(reply(404, 'Not Found')).resourceMetadata(reply(404)),
    },
  ],
  fail: [
    {
      name: '403 without a challenge',
      trace: traceOf().challenge(reply(403, { error: 'forbidden' })),
      evidence: [[mcp, 'status']],
      title: 'A request without a token is answered with 403 instead of 401',
      fix: 'WWW-Authenticate: Bearer scope="files:read files:write", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp"',
      fixRepairs: true,
    },
    {
      name: '400 for a missing session',
      trace: traceOf().challenge(reply(400, { error: 'Missing Mcp-Session-Id' })),
    },
    {
      name: '404 although the metadata knows the path',
      trace: traceOf().challenge(reply(404, 'Not Found')),
    },
    { name: '422 for the body', trace: traceOf().challenge(reply(422, { detail: [] })) },
  ],
})
