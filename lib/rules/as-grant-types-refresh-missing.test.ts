import { asGrantTypesRefreshMissing } from './as-grant-types-refresh-missing'
import { testRule, traceOf } from './testing'
import { oauth } from './testing/urls'

testRule(asGrantTypesRefreshMissing, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'not listed',
      trace: traceOf().serverMetadata({ grant_types_supported: ['authorization_code'] }),
      evidence: [[oauth, '/grant_types_supported']],
      severity: 'warning',
      fixRepairs: true,
    },
    {
      name: 'no list',
      trace: traceOf().serverMetadata({ grant_types_supported: undefined }),
      evidence: [[oauth, '']],
      fixRepairs: true,
    },
  ],
  inapplicable: [
    { name: 'another grant', trace: traceOf().settings({ grant: 'client_credentials' }) },
  ],
})
