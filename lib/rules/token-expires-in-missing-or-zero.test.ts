import { testRule, traceOf } from './testing'
import { tokenExpiresInMissingOrZero } from './token-expires-in-missing-or-zero'

testRule(tokenExpiresInMissingOrZero, {
  pass: [
    { name: 'an hour', trace: traceOf() },
    { name: 'a year', trace: traceOf().token({ expires_in: 31_536_000 }) },
  ],
  fail: [
    {
      name: 'zero',
      trace: traceOf().token({ expires_in: 0 }),
      evidence: ['/expires_in'],
      severity: 'warning',
      fixRepairs: true,
    },
    { name: 'milliseconds', trace: traceOf().token({ expires_in: 3_600_000_000 }) },
    { name: 'seconds', trace: traceOf().token({ expires_in: 30 }), remark: 'less than a minute' },
    {
      name: 'missing, while the token tells',
      trace: traceOf().token({ expires_in: undefined }),
      severity: 'info',
    },
    {
      name: 'missing, and the token is opaque',
      trace: traceOf().token({ expires_in: undefined, access_token: 'opaque-1' }),
      severity: 'warning',
    },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
