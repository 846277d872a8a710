import { revocationRefreshTokenStillAccepted } from './revocation-refresh-token-still-accepted'
import { testRule, traceOf } from './testing'
import { revoked } from './testing/proof'

testRule(revocationRefreshTokenStillAccepted, {
  pass: [{ name: 'refused', trace: revoked(traceOf(), 'refreshToken', 'refused') }],
  fail: [
    {
      name: 'accepted',
      trace: revoked(traceOf(), 'refreshToken', 'accepted'),
      evidence: ['status'],
      severity: 'error',
      remark: 'It was accepted.',
      fix: 'invalid_grant',
    },
  ],
  unknown: [
    { name: 'nothing was revoked', trace: traceOf() },
    { name: 'the answer proves nothing', trace: revoked(traceOf(), 'refreshToken', 'unknown') },
  ],
})
