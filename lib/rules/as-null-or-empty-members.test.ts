import { asNullOrEmptyMembers } from './as-null-or-empty-members'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asNullOrEmptyMembers, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'null',
      trace: traceOf().serverMetadata({ registration_endpoint: null }),
      evidence: [[oauth, '/registration_endpoint']],
      severity: 'error',
    },
    {
      name: 'an empty list',
      trace: traceOf().serverMetadata({ ui_locales_supported: [] }),
      evidence: [[oauth, '/ui_locales_supported']],
      severity: 'warning',
      remark: 'ui_locales_supported is []',
    },
    { name: 'an empty string', trace: traceOf().serverMetadata({ op_policy_uri: '' }) },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
