import type { Exchange } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import type { View } from '../view'

/** Token requests with a refresh token that were answered, of the login and of one deeper check. */
export function refreshes(view: View, probe: string): { own: Exchange[]; tried: Exchange[] } {
  const isRefresh = ({ request, response }: Exchange) =>
    response !== null &&
    new URLSearchParams(request.body ?? '').get('grant_type') === 'refresh_token'
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
