import type { TokenProof } from '@/lib/flow/facts'
import { testRule, traceOf } from './testing'
import { tried } from './testing/proof'
import { useExpiredTokenAccepted } from './use-expired-token-accepted'

const expired = (fate: TokenProof['fate'], expiresAt = '2026-11-21T08:00:00.000Z') => {
  const { trace, proof } = tried(traceOf(), 'expired-token', fate)
  const from = { computed: 'the test' }
  return trace.facts({
    expiredCall: { value: proof, from },
    expiresAt: { value: expiresAt, from },
  })
}

testRule(useExpiredTokenAccepted, {
  pass: [{ name: 'refused', trace: expired('refused') }],
  fail: [
    {
      name: 'accepted an hour later',
      trace: expired('accepted'),
      evidence: ['status'],
      severity: 'error',
      fix: 'error="invalid_token"',
    },
  ],
  unknown: [
    { name: 'not tried', trace: traceOf() },
    {
      name: 'accepted while clocks may differ',
      trace: expired('accepted', '2026-11-21T08:59:30Z'),
    },
    { name: 'the answer proves nothing', trace: expired('unknown') },
  ],
})
