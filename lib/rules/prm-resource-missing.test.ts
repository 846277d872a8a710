import { prmResourceMissing } from './prm-resource-missing'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { prm } from './testing/urls'

testRule(prmResourceMissing, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'no member',
      trace: traceOf().resourceMetadata({ resource: undefined }),
      evidence: [[prm, '']],
      fixRepairs: true,
    },
    {
      name: 'a path',
      trace: traceOf().resourceMetadata({ resource: '/mcp' }),
      evidence: [[prm, '/resource']],
      title: 'resource is not an absolute URL',
      fixRepairs: true,
    },
    {
      name: 'null',
      trace: traceOf().resourceMetadata({ resource: null }),
      evidence: [[prm, '/resource']],
    },
  ],
  inapplicable: [{ name: 'no document', trace: traceOf().resourceMetadata(reply(404)) }],
})
