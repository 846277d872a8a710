import { asMetadata5xxOrTimeout } from './as-metadata-5xx-or-timeout'
import { testRule, traceOf } from './testing'
import { noReply, reply } from './testing/reply'
import { oauth, openid } from './testing/urls'

testRule(asMetadata5xxOrTimeout, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'the second place fails', trace: traceOf().openidConfiguration(reply(500)) },
  ],
  fail: [
    {
      name: 'the first place fails, the second has the document',
      trace: traceOf().oauthMetadata(reply(502, 'Bad Gateway')),
      evidence: [[oauth, 'status']],
      fixRepairs: true,
    },
    {
      name: 'no answer',
      trace: traceOf().serverMetadata(noReply('timeout', 'No answer within 10000 ms')),
      evidence: [
        [oauth, 'status'],
        [openid, 'status'],
      ],
    },
  ],
})
