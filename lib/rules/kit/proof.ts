import { readAccessToken, type TokenView } from '@/lib/flow/access-token'
import { type Exchange, header, headerValues } from '@/lib/http/exchange'
import { stringAt } from '@/lib/http/json'
import type { View } from '../view'
import { refusalIn } from './refusal'

/** The DPoP proof that a request carried; null when it carried none. */
export function proofIn(exchange: Exchange | null | undefined): TokenView | null {
  const sent = header(exchange?.request.headers ?? [], 'dpop')
  return sent === null ? null : readAccessToken(sent)
}

/** Everything that was sent with a proof, in order. */
export function proven(view: View): Exchange[] {
  const steps = ['authorization-request', 'token', 'verify'] as const
  return steps.flatMap((step) => view.exchanges(step)).filter((exchange) => proofIn(exchange))
}

/** `use_dpop_nonce` or `invalid_dpop_proof`, from the body or, at a resource, from the challenge. */
export function proofError(exchange: Exchange): string | null {
  const known = /^(use_dpop_nonce|invalid_dpop_proof)$/
  const inBody = stringAt(refusalIn(exchange)?.json, 'error')
  if (inBody && known.test(inBody)) return inBody
  const challenges = headerValues(exchange.response?.headers ?? [], 'www-authenticate').join(' ')
  return /error="?(use_dpop_nonce|invalid_dpop_proof)/.exec(challenges)?.[1] ?? null
}
