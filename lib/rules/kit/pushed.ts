import type { Exchange } from '@/lib/http/exchange'
import type { View } from '../view'
import { proofError } from './proof'

/** The pushed authorization request that counts: what only asked for a nonce was the handshake. */
export function pushedExchange(view: View): Exchange | null {
  const posts = view
    .exchanges('authorization-request')
    .filter(({ request }) => request.method === 'POST')
  return posts.findLast((exchange) => proofError(exchange) !== 'use_dpop_nonce') ?? null
}
