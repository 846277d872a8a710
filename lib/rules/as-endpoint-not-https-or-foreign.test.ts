import { asEndpointNotHttpsOrForeign } from './as-endpoint-not-https-or-foreign'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asEndpointNotHttpsOrForeign, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'another public host',
      trace: traceOf().serverMetadata({ token_endpoint: 'https://oauth2.example.net/token' }),
    },
  ],
  fail: [
    {
      name: 'http',
      trace: traceOf().serverMetadata({ token_endpoint: 'http://auth.example.com/token' }),
      evidence: [[oauth, '/token_endpoint']],
      remark: 'is not https',
      fix: '"https://auth.example.com/token"',
      fixRepairs: true,
    },
    {
      name: 'relative',
      trace: traceOf().serverMetadata({ authorization_endpoint: '/authorize' }),
      remark: 'is not absolute',
      fixRepairs: true,
    },
    {
      name: 'an internal host',
      trace: traceOf().serverMetadata({ registration_endpoint: 'https://10.1.2.3/register' }),
      remark: 'only exists inside',
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
