import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenInvalidGrantAs401 } from './token-invalid-grant-as-401'

testRule(tokenInvalidGrantAs401, {
  pass: [{ name: '400', trace: traceOf().token(refuses(400, 'invalid_grant')) }],
  fail: [
    {
      name: '401',
      trace: traceOf().token(refuses(401, 'invalid_grant')),
      evidence: ['status'],
      severity: 'info',
      fixRepairs: true,
    },
    {
      name: 'the check gets 401',
      trace: traceOf().probe(
        'token-requests',
        'token',
        { method: 'POST', body: 'code=bogus' },
        refuses(401, 'invalid_grant'),
      ),
    },
  ],
  unknown: [{ name: 'no grant was refused', trace: traceOf() }],
})
