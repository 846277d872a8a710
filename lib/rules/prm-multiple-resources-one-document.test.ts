import { prmMultipleResourcesOneDocument } from './prm-multiple-resources-one-document'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp, prmRoot } from './testing/urls'

const second = traceOf('https://mcp.example.com/second')

testRule(prmMultipleResourcesOneDocument, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'the wrong path in one document',
      trace: second
        .resourceMetadata({ resource: mcp })
        .document(prmRoot, reply(200, { resource: 'https://mcp.example.com' })),
    },
  ],
  fail: [
    {
      name: 'the first endpoint’s document for the second',
      trace: second.resourceMetadata({ resource: mcp }),
      evidence: ['/resource', '/resource'],
      fix: 'https://mcp.example.com/second',
      fixRepairs: true,
    },
  ],
  inapplicable: [
    { name: 'no document at the root', trace: traceOf().document(prmRoot, reply(404)) },
  ],
})
