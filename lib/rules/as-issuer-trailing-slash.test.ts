import { asIssuerTrailingSlash } from './as-issuer-trailing-slash'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth, prm } from './testing/urls'

const slash = traceOf().serverMetadata({ issuer: 'https://auth.example.com/' })

testRule(asIssuerTrailingSlash, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the metadata has it',
      trace: slash,
      evidence: [
        [oauth, '/issuer'],
        [prm, '/authorization_servers'],
      ],
      severity: 'error',
      fix: '"https://auth.example.com/"',
    },
    {
      name: 'the resource has it',
      trace: traceOf().resourceMetadata({ authorization_servers: ['https://auth.example.com/'] }),
    },
    {
      name: '2025-11-25 does not require the check',
      trace: slash.revision('2025-11-25'),
      severity: 'warning',
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
