import { challenge5xxOnMissingOrBadToken } from './challenge-5xx-on-missing-or-bad-token'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'bearer-variants'
const bad = { method: 'POST', headers: [['Authorization', 'Bearer made-up']] as const, body: '{}' }
const odd = { method: 'POST', headers: [['Authorization', 'Basic x']] as const, body: '{}' }

testRule(challenge5xxOnMissingOrBadToken, {
  pass: [
    { name: '401', trace: traceOf().probe(probe, 'challenge', bad, refuses(401, 'invalid_token')) },
    {
      name: '400 to another scheme',
      trace: traceOf().probe(probe, 'challenge', odd, refuses(400, 'invalid_request')),
    },
  ],
  fail: [
    {
      name: '500 to a bad token',
      trace: traceOf().probe(probe, 'challenge', bad, reply(500, 'oops')),
      evidence: ['status'],
      severity: 'error',
      remark: 'POST with a made-up token: 500',
      fix: 'error="invalid_token"',
    },
    {
      name: '400 to a bad token',
      trace: traceOf().probe(probe, 'challenge', bad, refuses(400, 'invalid_client')),
    },
    {
      name: '500 without a token',
      trace: traceOf().challenge({ status: 500 }),
      remark: 'without a token: 500',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
