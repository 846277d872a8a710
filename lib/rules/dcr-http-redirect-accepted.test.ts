import { dcrHttpRedirectAccepted } from './dcr-http-redirect-accepted'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'registration-dangerous-redirects'
const request = {
  method: 'POST',
  body: JSON.stringify({ redirect_uris: ['http://attacker.example/callback'] }),
}

testRule(dcrHttpRedirectAccepted, {
  pass: [
    {
      name: 'refused',
      trace: traceOf().probe(probe, 'registration', request, refuses(400, 'invalid_redirect_uri')),
    },
  ],
  fail: [
    {
      name: 'registered',
      trace: traceOf().probe(probe, 'registration', request, reply(201, { client_id: 'x' })),
      evidence: ['request:/redirect_uris', 'status'],
      severity: 'error',
      remark: 'http://attacker.example/callback',
      fix: 'invalid_redirect_uri',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
