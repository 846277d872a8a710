import { isWrong } from '../claims/claim'
import { inspectIdToken } from '../claims/id-token'
import type { Hit, Verdict } from '../rule'
import type { View } from '../view'

/** The hit of the rule that owns one claim of the ID token, in the words of the inspection. */
export function idTokenVerdict(view: View, name: string): Verdict {
  const claim = inspectIdToken(view.trace)?.claims.find((other) => other.name === name)
  if (!claim) return 'inapplicable'
  if (!isWrong(claim)) return claim.judgement === 'right' ? [] : 'inapplicable'
  const found = claim.value === null ? 'missing' : `is ${String(claim.value).slice(0, 100)}`
  const wanted = claim.comparedWith
    ? `; ${claim.comparedWith.what}: ${claim.comparedWith.value}`
    : ''
  return [idTokenHit(view, `${name} ${found}${wanted}`)]
}

export function idTokenHit(view: View, remark: string): Hit {
  const from = view.facts.idToken?.from
  const exchange = from && 'exchange' in from ? view.trace.exchanges[from.exchange] : null
  return { evidence: view.at(exchange ?? view.token?.exchange, '/id_token'), remark }
}
