import type { TokenProof } from '@/lib/flow/facts'
import type { Hit, Verdict } from '../rule'
import type { View } from '../view'

/** A token that should be dead and was taken: `fail` makes the hit, everything else passes or cannot be told. */
export function deadToken(
  view: View,
  proof: TokenProof | null | undefined,
  fail: (hit: Hit) => Hit = (hit) => hit,
): Verdict {
  if (!proof || proof.fate === 'unknown') return 'unknown'
  if (proof.fate === 'refused') return []
  const exchange = view.trace.exchanges[proof.exchange]
  return [fail({ evidence: view.at(exchange, 'status'), remark: proof.words })]
}
