import { prmResourceTrailingSlash } from './prm-resource-trailing-slash'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prm } from './testing/urls'

testRule(prmResourceTrailingSlash, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the document has the slash',
      trace: traceOf().resourceMetadata({ resource: 'https://mcp.example.com/mcp/' }),
      evidence: [[prm, '/resource']],
      severity: 'error',
      fix: '"resource": "https://mcp.example.com/mcp"',
      fixRepairs: true,
    },
    {
      name: 'the person typed the slash',
      trace: traceOf('https://mcp.example.com/mcp/').resourceMetadata({ resource: mcp }),
      severity: 'warning',
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
