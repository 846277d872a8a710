import { prmAuthorizationServersIsResourceWithoutAs } from './prm-authorization-servers-is-resource-without-as'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm } from './testing/urls'

const itself = traceOf().resourceMetadata({ authorization_servers: ['https://mcp.example.com'] })

testRule(prmAuthorizationServersIsResourceWithoutAs, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'it is its own authorization server',
      trace: itself.document(
        'https://mcp.example.com/.well-known/oauth-authorization-server',
        reply(200, {
          issuer: 'https://mcp.example.com',
          token_endpoint: 'https://mcp.example.com/token',
        }),
      ),
    },
    { name: 'another server without metadata', trace: traceOf().serverMetadata(reply(404)) },
  ],
  fail: [
    { name: 'the origin', trace: itself, evidence: [[prm, '/authorization_servers']] },
    {
      name: 'the endpoint',
      trace: traceOf().resourceMetadata({ authorization_servers: [mcp] }),
      evidence: [[prm, '/authorization_servers']],
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
