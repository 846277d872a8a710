import { dcr5xxOrEmpty } from './dcr-5xx-or-empty'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { noReply, reply } from './testing/reply'

testRule(dcr5xxOrEmpty, {
  pass: [
    { name: 'registered', trace: traceOf() },
    {
      name: 'an error with a reason',
      trace: traceOf().registration(refuses(400, 'invalid_client_metadata')),
    },
    { name: 'no answer at all', trace: traceOf().registration(noReply('timeout', 'too slow')) },
  ],
  fail: [
    {
      name: '500 without a body',
      trace: traceOf().registration(reply(500)),
      evidence: ['status'],
      severity: 'error',
      fix: 'invalid_client_metadata',
    },
    { name: '201 without a body', trace: traceOf().registration(reply(201)), evidence: ['status'] },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
