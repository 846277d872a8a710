import { asMetadataRedirected } from './as-metadata-redirected'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth, openid } from './testing/urls'

testRule(asMetadataRedirected, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'the second place redirects',
      trace: traceOf().openidConfiguration(reply(302, '', { Location: oauth })),
    },
  ],
  fail: [
    {
      name: 'to www',
      trace: traceOf().oauthMetadata(reply(301, '', { Location: openid })),
      evidence: [[oauth, 'header:location']],
      severity: 'warning',
      remark: `301 to ${openid}`,
    },
  ],
})
