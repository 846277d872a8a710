import { asIssuerMissingOrBad } from './as-issuer-missing-or-bad'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asIssuerMissingOrBad, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'no member',
      trace: traceOf().serverMetadata({ issuer: undefined }),
      evidence: [[oauth, '']],
      remark: 'issuer is missing',
      fixRepairs: true,
    },
    {
      name: 'a bare host',
      trace: traceOf().serverMetadata({ issuer: 'auth.example.com' }),
      evidence: [[oauth, '/issuer']],
      fixRepairs: true,
    },
    {
      name: 'a query',
      trace: traceOf().serverMetadata({ issuer: 'https://auth.example.com?t=1' }),
      remark: 'has a query or fragment',
    },
    {
      name: 'http',
      trace: traceOf().serverMetadata({ issuer: 'http://auth.example.com' }),
      remark: 'is not https',
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
