import { asMetadataNotFound } from './as-metadata-not-found'
import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { oauth, openid } from './testing/urls'

const tenant = traceOf().resourceMetadata({
  authorization_servers: ['https://auth.example.com/tenant'],
})

testRule(asMetadataNotFound, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'OpenID Connect alone', trace: traceOf().oauthMetadata(reply(404)) },
  ],
  fail: [
    {
      name: 'nothing at both places',
      trace: traceOf().serverMetadata(reply(404)),
      evidence: [
        [oauth, 'status'],
        [openid, 'status'],
      ],
      fix: '"issuer": "https://auth.example.com"',
    },
    {
      name: 'only at the root of a path issuer’s host',
      trace: tenant,
      remark: 'a document of another issuer stands at',
    },
  ],
  inapplicable: [
    { name: '2025-03-26 has default endpoints', trace: traceOf().revision('2025-03-26') },
    {
      name: 'no MCP endpoint at all',
      trace: traceOf().challenge(html()).serverMetadata(reply(404)),
    },
  ],
})
