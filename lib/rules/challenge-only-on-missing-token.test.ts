import { challengeOnlyOnMissingToken } from './challenge-only-on-missing-token'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const probe = 'bearer-variants'
const bad = { method: 'POST', headers: [['Authorization', 'Bearer made-up']] as const, body: '{}' }
const challenged = reply(401, '', { 'WWW-Authenticate': 'Bearer error="invalid_token"' })

testRule(challengeOnlyOnMissingToken, {
  pass: [
    { name: 'every 401 says it', trace: traceOf().probe(probe, 'challenge', bad, challenged) },
  ],
  fail: [
    {
      name: 'a bare 401 to a bad token',
      trace: traceOf().probe(probe, 'challenge', bad, reply(401)),
      evidence: ['status'],
      severity: 'warning',
      remark: 'POST with a made-up token',
      fixRepairs: true,
    },
    {
      name: 'a bare 401 to the token of the login',
      trace: traceOf().verify(reply(401)),
      remark: 'the token of this login',
    },
    {
      name: 'a bare 401 to the token after its time',
      trace: traceOf().exchange({
        step: 'expired-token',
        request: { method: 'POST', url: 'https://mcp.example.com/mcp' },
        reply: reply(401),
      }),
      remark: 'the token of this login',
    },
    {
      name: 'a bare 401 to GET',
      trace: traceOf().probe(probe, 'challenge', { method: 'GET' }, reply(401)),
      remark: 'GET without a token',
    },
  ],
  unknown: [{ name: 'no other 401', trace: traceOf() }],
  inapplicable: [
    { name: 'the first answer has no challenge', trace: traceOf().challenge({ headers: {} }) },
  ],
})
