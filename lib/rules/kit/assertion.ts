import { readAccessToken, type TokenView } from '@/lib/flow/access-token'
import type { Evidence, Hit } from '../rule'
import type { View } from '../view'
import { issuerFor } from './metadata'

/** The rules that see how an authorization server refuses an assertion. */
export const assertionRefusals = [
  'token-invalid-grant',
  'token-refused',
  'token-auth-method-mismatch',
  'token-unknown-client-error-code',
  'assertion-refused',
]

/** The assertion that a grant without a code brings. */
export interface AssertionView {
  token: TokenView
  kind: 'id-jag' | 'workload'
  /** Where it came from: the identity provider's answer, or the request that carries it. */
  evidence: Evidence[]
}

/** The ID-JAG of the identity provider, or the workload's own JWT; null for every other grant. */
export function assertionOf(view: View): AssertionView | null {
  const { grant, assertion } = view.trace.settings
  const idJag = view.facts.idJag
  if (grant === 'enterprise-managed' && idJag) {
    const at = 'exchange' in idJag.from ? [idJag.from] : []
    return { token: readAccessToken(idJag.value), kind: 'id-jag', evidence: at }
  }
  if (grant !== 'workload-identity' || !assertion) return null
  const evidence = view.at(view.token?.exchange, 'request:/assertion')
  return { token: readAccessToken(assertion.trim()), kind: 'workload', evidence }
}

/** The hit of a claim that is not what it must be; none when it is. */
export function claimHit(
  view: View,
  name: string,
  fits: (value: unknown) => boolean,
): Hit[] | 'inapplicable' {
  const assertion = assertionOf(view)
  if (!assertion?.token.claims) return 'inapplicable'
  const value = assertion.token.claims[name]
  if (fits(value)) return []
  const said = value === undefined ? `no ${name}` : `${name} is ${JSON.stringify(value)}`
  return [{ evidence: assertion.evidence, remark: said }]
}

/** What the claims of the ID-JAG should be for this login. */
export function wantedClaims(view: View) {
  return {
    aud: issuerFor(view),
    resource: view.fact('resource') ?? view.canonicalResource,
    client_id: view.fact('client')?.clientId ?? '…',
  }
}
