import { registrationRefused } from './registration-refused'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'

testRule(registrationRefused, {
  pass: [
    { name: 'registered', trace: traceOf() },
    {
      name: 'a reason that has a rule of its own',
      trace: traceOf().registration(refuses(400, 'invalid_redirect_uri')),
    },
  ],
  fail: [
    {
      name: 'no reason given',
      trace: traceOf().registration(refuses(400, 'invalid_client_metadata')),
      evidence: ['/error'],
      severity: 'error',
      remark: '400 invalid_client_metadata',
    },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
