import { stringsAt } from '@/lib/http/json'
import type { Facts } from './facts'
import type { Settings } from './settings'

/** Signature algorithms that a proof can be made with here, best known first. */
const signable = ['ES256', 'ES384', 'ES512', 'PS256', 'RS256', 'EdDSA'] as const

/** Why tokens are to be bound to a key, as a sentence; null when nothing asks for it. */
export function whyDpop(facts: Facts, settings: Settings): string | null {
  if (facts.scheme?.value === 'DPoP') return 'The challenge asks for DPoP.'
  if (facts.resourceMetadata?.value.dpop_bound_access_tokens_required === true) {
    return 'The resource metadata says dpop_bound_access_tokens_required.'
  }
  return settings.dpop ? 'You chose to bind tokens to a key.' : null
}

/**
 * The algorithm for proofs: one that both the authorization server and the resource list, where they list any
 * (RFC 9449 §5.1, RFC 9728 §2); null when nothing they list can be made here.
 */
export function dpopAlgorithm(facts: Facts): string | null {
  const lists = [facts.serverMetadata?.value, facts.resourceMetadata?.value].flatMap((document) => [
    stringsAt(document, 'dpop_signing_alg_values_supported') ?? [],
  ])
  const fits = (algorithm: string) =>
    lists.every((list) => list.length === 0 || list.includes(algorithm))
  return signable.find(fits) ?? null
}
