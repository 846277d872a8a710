import { corsWwwAuthenticateNotExposed } from './cors-www-authenticate-not-exposed'
import { testRule, traceOf } from './testing'
import { mcp, prm } from './testing/urls'

const exposing = (headers: Record<string, string>) =>
  traceOf().challenge({
    headers: {
      'WWW-Authenticate': `Bearer resource_metadata="${prm}"`,
      'Access-Control-Allow-Origin': '*',
      ...headers,
    },
  })

testRule(corsWwwAuthenticateNotExposed, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'everything', trace: exposing({ 'Access-Control-Expose-Headers': '*' }) },
  ],
  fail: [
    {
      name: 'nothing',
      trace: exposing({}),
      evidence: [[mcp, 'header:access-control-allow-origin']],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'another header',
      trace: exposing({ 'Access-Control-Expose-Headers': 'Mcp-Session-Id' }),
      evidence: [[mcp, 'header:access-control-expose-headers']],
      remark: 'without WWW-Authenticate',
      fixRepairs: true,
    },
  ],
  inapplicable: [
    {
      name: 'pages cannot see the 401 either',
      trace: traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer' } }),
    },
  ],
})
