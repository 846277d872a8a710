import { asPkcePlainAdvertised } from './as-pkce-plain-advertised'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asPkcePlainAdvertised, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'plain alone is another failure',
      trace: traceOf().serverMetadata({ code_challenge_methods_supported: ['plain'] }),
    },
  ],
  fail: [
    {
      name: 'both',
      trace: traceOf().serverMetadata({ code_challenge_methods_supported: ['plain', 'S256'] }),
      evidence: [[oauth, '/code_challenge_methods_supported']],
      severity: 'info',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
