import { idJagWrongResource } from './id-jag-wrong-resource'
import { testRule, traceOf } from './testing'
import { withIdJag } from './testing/grants'

testRule(idJagWrongResource, {
  pass: [{ name: 'as asked for', trace: withIdJag() }],
  fail: [
    {
      name: 'another one',
      trace: withIdJag({ resource: 'https://other.example/mcp' }),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'resource is "https://other.example/mcp"',
    },
    { name: 'none', trace: withIdJag({ resource: undefined }), remark: 'no resource' },
  ],
  inapplicable: [{ name: 'another grant', trace: traceOf() }],
})
