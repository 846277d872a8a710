import { corsDuplicateHeaders } from './cors-duplicate-headers'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

testRule(corsDuplicateHeaders, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'two headers',
      trace: traceOf().challenge({
        headers: [
          ['WWW-Authenticate', 'Bearer'],
          ['Access-Control-Allow-Origin', '*'],
          ['access-control-allow-origin', '*'],
        ],
      }),
      evidence: [[mcp, 'header:access-control-allow-origin']],
      severity: 'warning',
    },
    {
      name: 'two values',
      trace: traceOf().preflight(reply(204, '', { 'Access-Control-Allow-Origin': '*, *' })),
      remark: '*',
    },
  ],
})
