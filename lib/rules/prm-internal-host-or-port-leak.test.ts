import { prmInternalHostOrPortLeak } from './prm-internal-host-or-port-leak'
import { testRule, traceOf } from './testing'
import { mcp, prm } from './testing/urls'

testRule(prmInternalHostOrPortLeak, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'everything on this machine',
      trace: traceOf('http://localhost:3000/mcp').resourceMetadata({
        authorization_servers: ['http://localhost:4000'],
      }),
    },
    {
      name: 'a public host is another failure',
      trace: traceOf().resourceMetadata({ resource: 'https://staging.example.com/mcp' }),
    },
  ],
  fail: [
    {
      name: 'localhost',
      trace: traceOf().resourceMetadata({ resource: 'http://localhost:8000/mcp' }),
      evidence: [[prm, '/resource']],
      fixRepairs: true,
    },
    {
      name: 'the port of the application',
      trace: traceOf().resourceMetadata({ resource: 'https://mcp.example.com:8080/mcp' }),
    },
    {
      name: 'a container',
      trace: traceOf('http://localhost:3000/mcp').resourceMetadata({
        resource: 'http://backend:8080/mcp',
      }),
    },
    {
      name: 'the authorization server in the cluster',
      trace: traceOf().resourceMetadata({
        authorization_servers: ['http://keycloak.auth.svc.cluster.local:8080/realms/x'],
      }),
      evidence: [[prm, '/authorization_servers']],
      fixRepairs: true,
    },
    {
      name: 'the challenge',
      trace: traceOf().challenge({
        headers: {
          'WWW-Authenticate':
            'Bearer resource_metadata="http://10.0.0.5/.well-known/oauth-protected-resource/mcp"',
        },
      }),
      evidence: [[mcp, 'header:www-authenticate']],
      fixRepairs: true,
    },
  ],
})
