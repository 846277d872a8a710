import { challengeResourceMetadataRelativeOrMalformed } from './challenge-resource-metadata-relative-or-malformed'
import { testRule, traceOf } from './testing'
import { mcp } from './testing/urls'

const named = (value: string) =>
  traceOf().challenge({ headers: { 'WWW-Authenticate': `Bearer resource_metadata="${value}"` } })

testRule(challengeResourceMetadataRelativeOrMalformed, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'a URL of any other shape',
      trace: named('https://mcp.example.com/custom/metadata.json'),
    },
  ],
  fail: [
    {
      name: 'relative',
      trace: named('/.well-known/oauth-protected-resource/mcp'),
      evidence: [[mcp, 'header:www-authenticate']],
      remark: 'the URL is not absolute',
      fixRepairs: true,
    },
    { name: 'empty', trace: named(''), remark: 'the value is empty' },
    { name: 'the endpoint itself', trace: named(mcp), remark: 'the MCP endpoint itself' },
    {
      name: 'a scheme that clients cannot fetch',
      trace: named('javascript:alert(1)'),
      remark: 'the scheme is not https',
    },
  ],
  inapplicable: [
    {
      name: 'no parameter',
      trace: traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer' } }),
    },
  ],
})
