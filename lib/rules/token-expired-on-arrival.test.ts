import { testRule, traceOf } from './testing'
import { tokenExpiredOnArrival } from './token-expired-on-arrival'

const now = Date.parse('2026-11-21T09:00:00Z') / 1000

testRule(tokenExpiredOnArrival, {
  pass: [{ name: 'valid for an hour', trace: traceOf().claims({ iat: now, exp: now + 3600 }) }],
  fail: [
    {
      name: 'expired an hour ago',
      trace: traceOf().claims({ exp: now - 3600 }),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 's in the past',
      fix: '"exp"',
    },
    {
      name: 'not valid yet',
      trace: traceOf().claims({ nbf: now + 7200, exp: now + 9000 }),
      remark: 's in the future',
    },
  ],
  inapplicable: [
    { name: 'no times', trace: traceOf().claims({ exp: undefined, iat: undefined }) },
    { name: 'an opaque token', trace: traceOf().token({ access_token: 'opaque-1' }) },
  ],
})
