import { isCredential } from '@/lib/flow/credentials'
import type { Exchange } from '@/lib/http/exchange'
import type { View } from '../view'
import { carriesAnswer, succeeded } from './use'

/**
 * A call that was served to a credential which the person gave: the header's name and the exchange.
 * Null when none was given, or none was served.
 */
export function servedByHand(view: View): { header: string; exchange: Exchange } | null {
  const { accessToken, headers } = view.trace.settings
  const header = accessToken ? 'Authorization' : headers.find(isCredential)?.[0]
  if (header === undefined) return null
  const exchange = view
    .exchanges('verify')
    .find((call) => call.request.method === 'POST' && succeeded(call) && carriesAnswer(call))
  return exchange ? { header, exchange } : null
}
