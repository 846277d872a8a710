import { prmResourceMismatchHost } from './prm-resource-mismatch-host'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm } from './testing/urls'

testRule(prmResourceMismatchHost, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'staging',
      trace: traceOf().resourceMetadata({ resource: 'https://staging.example.com/mcp' }),
      evidence: [[prm, '/resource']],
      fixRepairs: true,
    },
    {
      name: 'another port',
      trace: traceOf('https://mcp.example.com:8443/mcp').resourceMetadata({
        resource: 'https://mcp.example.com:9443/mcp',
      }),
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
