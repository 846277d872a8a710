import { asMetadataNotJson } from './as-metadata-not-json'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { oauth, openid } from './testing/urls'

testRule(asMetadataNotJson, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'a page at the second place only', trace: traceOf().openidConfiguration(html()) },
  ],
  fail: [
    {
      name: 'a page first, the document second',
      trace: traceOf().oauthMetadata(html()),
      evidence: [[oauth, 'header:content-type']],
      remark: 'a web page',
      fixRepairs: true,
    },
    {
      name: 'no JSON anywhere',
      trace: traceOf().serverMetadata(reply(200, '{"issuer"')),
      evidence: [
        [oauth, 'body'],
        [openid, 'body'],
      ],
    },
  ],
})
