import { asMetadataWrongContentType } from './as-metadata-wrong-content-type'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asMetadataWrongContentType, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'a static file',
      trace: traceOf().oauthMetadata(
        reply(200, JSON.stringify({ issuer: 'https://auth.example.com' }), {
          'Content-Type': 'text/plain',
        }),
      ),
      evidence: [[oauth, 'header:content-type']],
      severity: 'warning',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
