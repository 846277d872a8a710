import { prm5xxOrTimeout } from './prm-5xx-or-timeout'
import { testRule, traceOf } from './testing'
import { noReply, reply } from './testing/reply'
import { prm } from './testing/urls'

testRule(prm5xxOrTimeout, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'a handler that throws',
      trace: traceOf().document(prm, reply(500, 'Internal Server Error')),
      evidence: [[prm, 'status']],
      fixRepairs: true,
    },
    {
      name: 'no answer',
      trace: traceOf().document(prm, noReply('timeout', 'No answer within 10000 ms')),
      remark: 'no answer',
    },
  ],
  inapplicable: [
    { name: '2025-03-26 knows no such document', trace: traceOf().revision('2025-03-26') },
  ],
})
