import { asIssuerTemplateMultitenant } from './as-issuer-template-multitenant'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asIssuerTemplateMultitenant, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'Entra’s template',
      trace: traceOf().serverMetadata({
        issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
      }),
      evidence: [[oauth, '/issuer']],
      fix: '<tenant id>',
    },
    {
      name: 'the resource names common',
      trace: traceOf()
        .resourceMetadata({
          authorization_servers: ['https://login.microsoftonline.com/common/v2.0'],
        })
        .document(
          'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
          reply(200, { issuer: 'https://login.microsoftonline.com/7f3a/v2.0' }),
        ),
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
