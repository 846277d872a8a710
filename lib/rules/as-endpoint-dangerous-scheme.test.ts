import { asEndpointDangerousScheme } from './as-endpoint-dangerous-scheme'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { oauth } from './testing/urls'

testRule(asEndpointDangerousScheme, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'http is another failure',
      trace: traceOf().serverMetadata({ token_endpoint: 'http://auth.example.com/token' }),
    },
  ],
  fail: [
    {
      name: 'javascript:',
      trace: traceOf().serverMetadata({
        authorization_endpoint: 'javascript:alert(document.cookie)',
      }),
      evidence: [[oauth, '/authorization_endpoint']],
      fixRepairs: true,
    },
    {
      name: 'a file',
      trace: traceOf().serverMetadata({ token_endpoint: 'file:///etc/passwd' }),
      evidence: [[oauth, '/token_endpoint']],
    },
    {
      name: 'a program',
      trace: traceOf().serverMetadata({ authorization_endpoint: 'calculator:open' }),
    },
  ],
  inapplicable: [{ name: 'no metadata', trace: traceOf().serverMetadata(reply(404)) }],
})
