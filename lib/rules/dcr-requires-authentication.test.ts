import { dcrRequiresAuthentication } from './dcr-requires-authentication'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

testRule(dcrRequiresAuthentication, {
  pass: [
    { name: 'registered', trace: traceOf() },
    {
      name: 'the redirect URI is refused',
      trace: traceOf().registration(refuses(403, 'invalid_redirect_uri')),
    },
  ],
  fail: [
    {
      name: '401',
      trace: traceOf().registration(refuses(401, 'invalid_token')),
      evidence: ['/error'],
      severity: 'error',
      fix: 'https://auth.example.com/register',
    },
    {
      name: '403 with a challenge',
      trace: traceOf().registration(reply(403, '', { 'WWW-Authenticate': 'Bearer' })),
      evidence: ['status'],
    },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
