import type { TokenProof } from '@/lib/flow/facts'
import { testRule, traceOf } from './testing'
import { tried } from './testing/proof'
import { useExpiredTokenAccepted } from './use-expired-token-accepted'

const expired = (fate: TokenProof['fate'], seconds = 3600) => {
  const { trace, proof } = tried(traceOf(), 'expired-token', fate)
  return trace.facts({
    expiredCall: { value: { ...proof, seconds }, from: { computed: 'the test' } },
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
      trace: expired('accepted', 30),
    },
    { name: 'the answer proves nothing', trace: expired('unknown') },
  ],
})
