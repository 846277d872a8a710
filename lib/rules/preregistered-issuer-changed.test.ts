import { preregisteredIssuerChanged } from './preregistered-issuer-changed'
import { testRule, traceOf } from './testing'

const issuer = 'https://auth.example.com'

testRule(preregisteredIssuerChanged, {
  pass: [
    {
      name: 'the issuer it was registered with',
      trace: traceOf().settings({ clientId: 'mine', clientIssuer: issuer }),
    },
  ],
  fail: [
    {
      name: 'another issuer',
      trace: traceOf().settings({
        clientId: 'mine',
        clientIssuer: 'https://old.example.com',
      }),
      evidence: ['/authorization_servers/0'],
      severity: 'error',
      remark: 'registered with https://old.example.com',
      fix: issuer,
    },
  ],
  inapplicable: [
    { name: 'no client of one’s own', trace: traceOf() },
    { name: 'bound to no issuer', trace: traceOf().settings({ clientId: 'mine' }) },
  ],
})
