import { asRegistrationAdvertisedButOff } from './as-registration-advertised-but-off'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

testRule(asRegistrationAdvertisedButOff, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'another refusal',
      trace: traceOf().registration(reply(400, { error: 'invalid_redirect_uri' })),
    },
  ],
  fail: [
    {
      name: 'switched off',
      trace: traceOf().registration(reply(400, { error: 'dynamic_client_registration_disabled' })),
      evidence: [['https://auth.example.com/register', '/error']],
    },
    {
      name: 'not there',
      trace: traceOf().registration(reply(404, 'Not Found')),
      evidence: ['status'],
    },
  ],
  inapplicable: [
    { name: 'nothing is registered', trace: traceOf().settings({ clientId: 'desk-1' }) },
  ],
})
