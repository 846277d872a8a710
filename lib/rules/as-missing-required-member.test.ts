import { asMissingRequiredMember } from './as-missing-required-member'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asMissingRequiredMember, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'no browser is needed',
      trace: traceOf()
        .settings({ grant: 'client_credentials' })
        .serverMetadata({ authorization_endpoint: undefined, response_types_supported: undefined }),
    },
  ],
  fail: [
    {
      name: 'response_types_supported',
      trace: traceOf().serverMetadata({ response_types_supported: undefined }),
      evidence: [[oauth, '']],
      remark: 'response_types_supported',
      fixRepairs: true,
    },
    {
      name: 'both endpoints',
      trace: traceOf().serverMetadata({
        authorization_endpoint: undefined,
        token_endpoint: undefined,
      }),
      evidence: [
        [oauth, ''],
        [oauth, ''],
      ],
      fixRepairs: true,
    },
    {
      name: 'a response type that no login uses',
      trace: traceOf().serverMetadata({ response_types_supported: ['id_token'] }),
      evidence: [[oauth, '/response_types_supported']],
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
