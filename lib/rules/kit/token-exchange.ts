import type { Exchange } from '@/lib/http/exchange'
import type { View } from '../view'

/** The token exchange at the identity provider (RFC 8693); null for every other grant. */
export function exchanged(view: View): Exchange | null {
  const posts = view.exchanges('identity-assertion')
  return posts.findLast(({ request }) => request.method === 'POST') ?? null
}
