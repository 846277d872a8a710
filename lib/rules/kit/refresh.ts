import type { Exchange } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import type { View } from '../view'
import { proofError } from './proof'

/** Token requests with a refresh token that were answered, and not merely told a DPoP nonce, of the login and of one deeper check. */
export function refreshes(view: View, probe: string): { own: Exchange[]; tried: Exchange[] } {
  const isRefresh = (exchange: Exchange) =>
    exchange.response !== null &&
    proofError(exchange) !== 'use_dpop_nonce' &&
    new URLSearchParams(exchange.request.body ?? '').get('grant_type') === 'refresh_token'
  return {
    own: view.exchanges('refresh').filter(isRefresh),
    tried: view.probes(probe).filter(isRefresh),
  }
}

export function sentToken({ request }: Exchange): string | null {
  return new URLSearchParams(request.body ?? '').get('refresh_token')
}

export function issuedToken({ response }: Exchange): string | null {
  const token = parseObject(response?.body ?? '')?.access_token
  return typeof token === 'string' && token !== '' ? token : null
}
