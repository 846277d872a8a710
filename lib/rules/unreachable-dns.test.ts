import { testRule, traceOf } from './testing'
import { noReply } from './testing/reply'
import { oauth } from './testing/urls'
import { unreachableDns } from './unreachable-dns'

testRule(unreachableDns, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the MCP server',
      trace: traceOf().challenge(noReply('dns', 'getaddrinfo ENOTFOUND mcp.example.com')),
      evidence: ['status'],
      remark: 'mcp.example.com: getaddrinfo ENOTFOUND mcp.example.com',
    },
    {
      name: 'the authorization server, at both of its documents',
      trace: traceOf().serverMetadata(noReply('dns', 'no answer from there')),
      evidence: [[oauth, 'status']],
      remark: 'auth.example.com',
      fix: 'auth.example.com',
    },
    {
      name: 'a name that a shell would run',
      trace: traceOf()
        .resourceMetadata({ authorization_servers: ['https://$(reboot);x'] })
        .document(
          'https://$(reboot);x/.well-known/oauth-authorization-server',
          noReply('dns', 'no address'),
        ),
      fix: 'dig +short host.invalid',
    },
  ],
})
