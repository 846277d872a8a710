import { asPkceNotAdvertised } from './as-pkce-not-advertised'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

const silent = traceOf().serverMetadata({ code_challenge_methods_supported: undefined })

testRule(asPkceNotAdvertised, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'no member',
      trace: silent,
      evidence: [[oauth, '']],
      severity: 'error',
      fixRepairs: true,
    },
    {
      name: '2025-06-18 does not require it',
      trace: silent.revision('2025-06-18'),
      severity: 'warning',
    },
    {
      name: 'plain alone',
      trace: traceOf()
        .revision('2025-06-18')
        .serverMetadata({ code_challenge_methods_supported: ['plain'] }),
      evidence: [[oauth, '/code_challenge_methods_supported']],
      severity: 'error',
      remark: 'only plain',
    },
  ],
  inapplicable: [
    { name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) },
    { name: 'another grant', trace: silent.settings({ grant: 'client_credentials' }) },
  ],
})
