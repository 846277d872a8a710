import { authorizeResponseMode } from './authorize-response-mode'
import { testRule, traceOf } from './testing'

testRule(authorizeResponseMode, {
  pass: [{ name: 'query is listed', trace: traceOf() }],
  fail: [
    {
      name: 'other modes only',
      trace: traceOf().serverMetadata({ response_modes_supported: ['web_message.opener'] }),
      evidence: ['/response_modes_supported'],
      severity: 'warning',
      remark: 'web_message.opener',
      fixRepairs: true,
    },
  ],
  inapplicable: [
    {
      name: 'left out, which means query',
      trace: traceOf().serverMetadata({ response_modes_supported: undefined }),
    },
  ],
})
