import { revocationAccessTokenStillAccepted } from './revocation-access-token-still-accepted'
import { testRule, traceOf } from './testing'
import { revoked } from './testing/proof'

testRule(revocationAccessTokenStillAccepted, {
  pass: [{ name: 'refused', trace: revoked(traceOf(), 'accessToken', 'refused') }],
  fail: [
    {
      name: 'accepted',
      trace: revoked(traceOf().token({ access_token: 'opaque-1' }), 'accessToken', 'accepted'),
      evidence: ['status'],
      severity: 'error',
      remark: 'It was accepted.',
    },
    {
      name: 'a JWT that the server verifies by itself',
      trace: revoked(traceOf(), 'accessToken', 'accepted'),
      severity: 'warning',
    },
  ],
  unknown: [
    { name: 'nothing was revoked', trace: traceOf() },
    { name: 'the answer proves nothing', trace: revoked(traceOf(), 'accessToken', 'unknown') },
  ],
})
