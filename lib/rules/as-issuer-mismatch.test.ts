import { asIssuerMismatch } from './as-issuer-mismatch'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth, prm } from './testing/urls'

const foreign = traceOf().serverMetadata({ issuer: 'https://idp.example.net' })

testRule(asIssuerMismatch, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'a slash is another failure',
      trace: traceOf().serverMetadata({ issuer: 'https://auth.example.com/' }),
    },
  ],
  fail: [
    {
      name: 'the provider behind the proxy',
      trace: foreign,
      evidence: [
        [oauth, '/issuer'],
        [prm, '/authorization_servers'],
      ],
      severity: 'error',
      fix: '"https://idp.example.net"',
    },
    {
      name: '2025-11-25 does not require the check',
      trace: foreign.revision('2025-11-25'),
      severity: 'warning',
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
