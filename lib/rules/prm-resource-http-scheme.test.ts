import { prmResourceHttpScheme } from './prm-resource-http-scheme'
import { testRule, traceOf } from './testing'
import { mcp, prm } from './testing/urls'

testRule(prmResourceHttpScheme, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'resource',
      trace: traceOf().resourceMetadata({ resource: 'http://mcp.example.com/mcp' }),
      evidence: [[prm, '/resource']],
      fixRepairs: true,
    },
    {
      name: 'the challenge',
      trace: traceOf().challenge({
        headers: {
          'WWW-Authenticate': `Bearer resource_metadata="${prm.replace('https', 'http')}"`,
        },
      }),
      evidence: [[mcp, 'header:www-authenticate']],
      fixRepairs: true,
    },
    {
      name: 'the authorization server on the same host',
      trace: traceOf().resourceMetadata({ authorization_servers: ['http://mcp.example.com'] }),
      evidence: [[prm, '/authorization_servers']],
      fix: '"https://mcp.example.com"',
    },
  ],
  inapplicable: [{ name: 'a server without TLS', trace: traceOf('http://localhost:3000/mcp') }],
})
