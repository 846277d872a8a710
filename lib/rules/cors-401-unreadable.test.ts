import { cors401Unreadable } from './cors-401-unreadable'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm } from './testing/urls'

const bare = { headers: { 'WWW-Authenticate': `Bearer resource_metadata="${prm}"` } }
const document = reply(200, { resource: mcp, authorization_servers: ['https://auth.example.com'] })

testRule(cors401Unreadable, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'only answers to a token have CORS',
      trace: traceOf().challenge(bare),
      evidence: [[mcp, 'status']],
      severity: 'warning',
      fixRepairs: true,
    },
  ],
  unknown: [
    {
      name: 'the server may look for Origin',
      trace: traceOf().challenge(bare).resourceMetadata(document),
    },
  ],
  inapplicable: [
    {
      name: 'an open server',
      trace: traceOf().challenge(reply(200, { jsonrpc: '2.0', id: 1, result: {} })),
    },
  ],
})
